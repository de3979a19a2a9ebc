import { UPLOADS } from '@rollcall/core/attendance/claim-sql';
import { writeMarks } from '@rollcall/core/attendance/write-marks';
import { recordStatement, type Statement } from '../stage/recorded-statement';

/** The statement that stores one student's mark, as Rollcall sends it for a group. */
export function singleMark(sessionId: string, studentId: string): Statement {
  const phone = { ipAddress: '127.0.0.1', userAgent: 'A phone' };
  const inTime = { receivedAt: null, isFlagged: false, nonce: null };
  const mark = { studentId, status: 'present', markedAt: new Date(), ...phone, ...inTime } as const;
  return recordStatement((database) => writeMarks(database, { id: sessionId, epoch: 0 }, [mark], UPLOADS));
}
