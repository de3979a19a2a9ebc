import type { RosterEntry } from '@rollcall/contracts/attendance';
import type { Code, SessionBoard } from '@rollcall/contracts/sessions';
import { measureClock, type ServerClock } from './server-clock';

/** What a display needs of a code. The token itself is left out: live updates do not carry it, and nobody reads it. */
export type ShownCode = Pick<Code, 'qrCode' | 'shortCode' | 'expiresAt'>;

/** The server's board as this page keeps it: read in one go, then kept true by events. */
export type Board = Omit<SessionBoard, 'code' | 'serverTime'> & {
  code: ShownCode | null;
  clock: ServerClock;
};

/** A full reading of the board; `asked` and `answered` are this device's times around the request. */
export function readBoard(answer: SessionBoard, { asked, answered }: { asked: number; answered: number }): Board {
  const { serverTime, code, ...rest } = answer;
  return { ...rest, code: shown(code), clock: measureClock(serverTime, { asked, answered }) };
}

/**
 * What to keep after a second reading. Events that came in while it was under way have carried the board further than
 * the reading: then only its clock, and a later code, are news.
 */
export function newerBoard(kept: Board | undefined, read: Board): Board {
  // Behind the point stand changes of the code, which a reading has as well.
  if (!kept || Math.trunc(Number(kept.lastEventId)) <= Number(read.lastEventId)) return read;
  return { ...kept, clock: read.clock, code: laterCode(kept.code, read.code) };
}

/** The code of an answer to "start" or "new code", shown at once, without waiting for the live feed. */
export function withCode(board: Board, code: ShownCode): Board {
  if (board.session.status === 'completed') return board;
  return { ...board, code: laterCode(board.code, shown(code)) };
}

/** Every change of a code moves its expiry on, so the later one is the newer one, in whatever order they arrive. */
function laterCode(kept: ShownCode | null, read: ShownCode | null): ShownCode | null {
  if (!kept || !read) return kept ?? read;
  return Date.parse(read.expiresAt) >= Date.parse(kept.expiresAt) ? read : kept;
}

function shown(code: ShownCode | null): ShownCode | null {
  return code && { qrCode: code.qrCode, shortCode: code.shortCode, expiresAt: code.expiresAt };
}

/** How many students stand behind each mark, and how many have none yet. */
export type Tally = Record<NonNullable<RosterEntry['status']> | 'unmarked', number>;

export function tally(roster: readonly RosterEntry[]): Tally {
  const counts: Tally = { present: 0, late: 0, absent: 0, excused: 0, unmarked: 0 };
  for (const { status } of roster) counts[status ?? 'unmarked'] += 1;
  return counts;
}
