import type { RosterEntry } from '@rollcall/contracts/attendance';

/** An entry that has a mark. */
export type MarkedEntry = RosterEntry & { status: NonNullable<RosterEntry['status']>; markedAt: string };

function isMarked(entry: RosterEntry): entry is MarkedEntry {
  return entry.status !== null && entry.markedAt !== null;
}

/**
 * The roster as a teacher reads it while the room fills: who came in, the latest on top, and who is still missing, in
 * the order of the class. Entries stay the very objects of the roster, so that rows that did not change are not drawn.
 */
export function splitRoster(roster: readonly RosterEntry[]): { marked: MarkedEntry[]; missing: RosterEntry[] } {
  const marked = roster.filter(isMarked).toSorted((a, b) => Date.parse(b.markedAt) - Date.parse(a.markedAt));
  return { marked, missing: roster.filter((entry) => !isMarked(entry)) };
}
