import type { AttendanceStatus, RosterEntry } from '@rollcall/contracts/attendance';
import type { Board } from './board';

/** A mark by hand; `status` null: the mark is taken back. */
export type HandMark = { studentId: string; status: AttendanceStatus | null; at: string };

/**
 * The board as it will be once the server has taken a mark by hand, to be shown at once. An earlier mark keeps its time, and whoever
 * sets one has looked at it: it is flagged no more.
 */
export function withHandMark(board: Board, { studentId, status, at }: HandMark): Board {
  const former = board.roster.find((entry) => entry.studentId === studentId);
  if (former === undefined || (former.status === status && !former.isFlagged)) return board;
  const marked = { ...former, status, isFlagged: false, markedAt: status === null ? null : (former.markedAt ?? at) };
  return {
    ...board,
    roster: board.roster.map((entry) => (entry === former ? marked : entry)),
    totalPresent: board.totalPresent + here(status) - here(former.status),
  };
}

/**
 * The board after the server has refused it: as before, unless something else has come for the student meanwhile, which is
 * newer than either.
 */
export function withoutHandMark(board: Board, mark: HandMark, former: RosterEntry): Board {
  const shown = board.roster.find((entry) => entry.studentId === mark.studentId);
  if (shown === undefined || shown.status !== mark.status) return board;
  return {
    ...board,
    roster: board.roster.map((entry) => (entry === shown ? former : entry)),
    totalPresent: board.totalPresent + here(former.status) - here(shown.status),
  };
}

function here(status: AttendanceStatus | null): number {
  return status === 'present' || status === 'late' ? 1 : 0;
}
