/** Where a session's board lies in the cache. Not tRPC's own key: what is kept is the board as this page has it. */
export function boardKey(sessionId: string): readonly [string, string] {
  return ['board', sessionId];
}
