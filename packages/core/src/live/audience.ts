import type { SessionEvent } from '@rollcall/contracts/live';
import type { LogEntry } from './session-log';

/** Who follows a session, and what that decides about names. */
export type Viewer = { userId: string; isTeacher: boolean };
export type FollowedSession = { id: string; className: string; startTime: Date; studentsSeeNames: boolean };

/**
 * What this viewer gets of a log entry; null: nothing. The teacher gets names and marks; a student gets the own mark
 * whole and of others the count alone, unless the class lets students see names; what is doubted is the teacher's
 * business. Codes go to nobody from here.
 */
export function eventFor(viewer: Viewer, session: FollowedSession, entry: LogEntry): SessionEvent | null {
  const { totalPresent } = entry;
  switch (entry.type) {
    case 'code-replaced':
      return null;
    case 'session-started':
      return {
        type: 'session-started',
        data: { sessionId: session.id, className: session.className, startTime: session.startTime.toISOString() },
      };
    case 'session-ended':
      return {
        type: 'session-ended',
        data: { sessionId: session.id, totalAttendance: totalPresent, endTime: entry.at.toISOString() },
      };
    case 'attendance-marked':
    case 'attendance-changed':
      return seesNames(viewer, session, entry)
        ? namedEvent(viewer, entry)
        : { type: entry.type, data: { totalPresent } };
  }
}

function seesNames(viewer: Viewer, session: FollowedSession, entry: LogEntry): boolean {
  return viewer.isTeacher || session.studentsSeeNames || entry.studentId === viewer.userId;
}

function namedEvent(viewer: Viewer, entry: LogEntry): SessionEvent | null {
  const { studentId, studentName, status, formerStatus, totalPresent } = entry;
  if (studentId === null || studentName === null) return null;
  const markedAt = (entry.markedAt ?? entry.at).toISOString();
  const flag = viewer.isTeacher && entry.isFlagged ? { isFlagged: true } : {};
  const data = { studentId, studentName, markedAt, totalPresent, ...flag };
  // A check of the database: a first mark has a status, a change has a former one.
  if (entry.type === 'attendance-marked') return status && { type: 'attendance-marked', data: { ...data, status } };
  return formerStatus && { type: 'attendance-changed', data: { ...data, status, formerStatus } };
}
