/** The sessions that stand side by side in one table of the sheet. `first`: the number of the first, from 0. */
export type Block<Session> = { first: number; sessions: Session[] };

/** Sessions in blocks of about equal width, none wider than `most`. */
export function inBlocks<Session>(sessions: readonly Session[], most: number): Block<Session>[] {
  const blocks = Math.ceil(sessions.length / most);
  const width = Math.ceil(sessions.length / Math.max(blocks, 1));
  return Array.from({ length: blocks }, (_, index) => ({
    first: index * width,
    sessions: sessions.slice(index * width, (index + 1) * width),
  })).filter((block) => block.sessions.length > 0);
}
