type Result = { type?: string | undefined; id?: unknown };

/** How far a subscription has come in its log. */
export type EventPosition = {
  /** The subscription's input, from the last event on. */
  input: () => unknown;
  /** Notes an event. False for one that has been seen: a socket that is being closed may still deliver. */
  isNew: (result: Result) => boolean;
};

/** `input`: of any subscription that takes `lastEventId`. Ids that are not numbers count as new, always. */
export function eventPosition(input: unknown): EventPosition {
  const first = typeof input === 'object' && input !== null ? input : {};
  let last = 'lastEventId' in first && typeof first.lastEventId === 'string' ? first.lastEventId : undefined;
  return {
    input: () => (last === undefined ? input : { ...first, lastEventId: last }),
    isNew({ type, id }) {
      if (type !== 'data' || typeof id !== 'string') return true;
      if (last !== undefined && Number(id) <= Number(last)) return false;
      last = id;
      return true;
    },
  };
}
