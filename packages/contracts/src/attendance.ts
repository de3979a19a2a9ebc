import { z } from 'zod';
import { id, pageInput, pagination, time } from './fields';

export const attendanceStatus = z.enum(['present', 'late', 'absent', 'excused']);
export type AttendanceStatus = z.infer<typeof attendanceStatus>;

/** A mark as its student sees it. */
export const attendance = z.object({
  id,
  sessionId: id,
  classId: id,
  className: z.string(),
  studentId: id,
  status: attendanceStatus,
  markedAt: time,
});
export type Attendance = z.infer<typeof attendance>;

/** `qrToken`: the code as a UUID v4 (contracts: qr-link turns a scanned link into one). */
export const markInput = z.object({ qrToken: z.uuidv4() });
export const markAnswer = z.object({ attendance, message: z.string() });

/** One student of a session's class; `status` and `markedAt` are null while there is no mark. */
export const rosterEntry = z.object({
  studentId: id,
  studentName: z.string(),
  email: z.string(),
  status: attendanceStatus.nullable(),
  markedAt: time.nullable(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

export const attendanceBySessionInput = pageInput.extend({ sessionId: id });
export const attendanceRecords = z.object({ attendanceRecords: z.array(rosterEntry), pagination });
