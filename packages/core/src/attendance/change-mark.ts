import type { Attendance, AttendanceStatus } from '@rollcall/contracts/attendance';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { closeSession } from '../sessions/close-session';
import { requireOwnSession, type OwnSession } from '../sessions/own-session';
import { sessionStatus } from '../sessions/session-lifecycle';
import { presentMark } from './present-mark';
import { writeChange } from './write-change';

/**
 * A change that finds the student's first mark written in the same instant is made once more, on top of that mark. More than
 * twice takes somebody who takes marks back in just these instants.
 */
const TURNS = 30;

/**
 * Sets a student's mark by hand, or changes the one that there is, while the session runs and ever after; one that was
 * never started takes marks once it is over (the roll was taken on paper). The time of an existing mark stays. The same
 * status again without a reason changes nothing, unless the mark is flagged: then it is confirmed, and the log says so. `reason`: kept in the log, may be empty.
 *
 * Fails with NOT_FOUND (not the teacher's session, or a student who is neither enrolled nor marked in it), or
 * SESSION_STATE_CONFLICT (it has not begun).
 */
export async function changeMark(
  core: Core,
  teacherId: string,
  input: { sessionId: string; studentId: string; status: AttendanceStatus; reason: string },
): Promise<Attendance> {
  const { sessionId, studentId, status } = input;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const session = await requireOwnSession(core, teacherId, sessionId);
    await expectMarkable(core, session);
    const mark = await writeChange(core.database, { ...input, teacherId, at: core.now() });
    if (mark === null) throw new AppError('NOT_FOUND');
    if (mark === 'again') continue;
    if (mark.lastEvent !== null) {
      core.wakeups.notifyLogGrown(sessionId, mark.lastEvent);
      core.journal({ type: 'mark-changed', sessionId, studentId, teacherId, status });
    }
    const { id, markedAt } = mark;
    return presentMark({ ...session, className: session.class.name }, { id, studentId, status, markedAt });
  }
  throw new AppError('SERVICE_UNAVAILABLE');
}

async function expectMarkable(core: Core, session: OwnSession): Promise<void> {
  const status = sessionStatus(session, core.now());
  if (status === 'scheduled' || status === 'pending') {
    throw new AppError('SESSION_STATE_CONFLICT', {
      message: 'This session has not begun. Please start it, or wait until its time is over.',
    });
  }
  // Overdue: the absences that it owes come first in the log, whether the system has been here or not.
  const isOpen = session.startedAt !== null && session.endedAt === null;
  if (status === 'completed' && isOpen) await closeSession(core, session.id, 'system');
}
