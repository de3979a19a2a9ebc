import type { RosterEntry } from '@rollcall/contracts/attendance';
import type { Mark, MarkChange, SessionEvent } from '@rollcall/contracts/live';
import { withCode, type Board } from './board';

/** A live event with its place in the session's log. */
export type NumberedEvent = { id: string; event: SessionEvent };

/**
 * The board after an event. An event may come again (a mark that fell into the reading of the board, a feed that was
 * resumed), so applying one twice changes nothing. A code goes by its expiry: an answer to "new code" may bring it first.
 */
export function applyEvent(board: Board, { id, event }: NumberedEvent): Board {
  const isNext = Number(id) > Number(board.lastEventId);
  const next = isNext ? { ...board, lastEventId: id } : board;
  if (event.type === 'qr-updated') return withCode(next, event.data);
  if (!isNext) return board;
  switch (event.type) {
    case 'attendance-marked':
    case 'attendance-changed':
      return 'studentId' in event.data
        ? withMark(next, event.data)
        : { ...next, totalPresent: event.data.totalPresent };
    case 'session-started':
      return { ...next, session: { ...board.session, status: 'active' } };
    case 'session-ended':
      return ended(next, event.data);
  }
  return event satisfies never;
}

/** A mark that was taken back leaves no time behind: the student may scan again. */
function withMark(board: Board, mark: Mark | MarkChange): Board {
  const { studentId, studentName, status, totalPresent, isFlagged = false } = mark;
  const markedAt = status === null ? null : mark.markedAt;
  const known = board.roster.some((entry) => entry.studentId === studentId);
  // Someone who enrolled after the board was read comes without an e-mail; the next full reading brings it.
  const before = known ? board.roster : [...board.roster, newcomer(studentId, studentName)];
  const roster = before.map((entry) =>
    entry.studentId === studentId ? { ...entry, status, markedAt, isFlagged } : entry,
  );
  return { ...board, roster, totalPresent };
}

function newcomer(studentId: string, studentName: string): RosterEntry {
  return { studentId, studentName, email: '', status: null, markedAt: null, receivedAt: null, isFlagged: false };
}

/** At the end the missing are absent: the rule that the server has just applied. */
function ended(board: Board, { endTime, totalAttendance }: { endTime: string; totalAttendance: number }): Board {
  return {
    ...board,
    session: { ...board.session, status: 'completed', endedAt: endTime },
    code: null,
    totalPresent: totalAttendance,
    roster: board.roster.map((entry) =>
      entry.status === null ? { ...entry, status: 'absent', markedAt: endTime } : entry,
    ),
  };
}
