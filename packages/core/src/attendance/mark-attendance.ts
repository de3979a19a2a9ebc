import type { Attendance } from '@rollcall/contracts/attendance';
import type { Core } from '../core';
import { codeNumber } from '../sessions/session-code';

/**
 * Marks the student in the session whose code this is. Answered means stored: a crash of the server a millisecond
 * later loses nothing. Fails with QR_TOKEN_INVALID, SESSION_NOT_ACTIVE, QR_TOKEN_EXPIRED, NOT_ENROLLED or
 * ALREADY_MARKED_ATTENDANCE (`details.attendance`: the first mark).
 */
export async function markAttendance(
  core: Core,
  studentId: string,
  scan: { code: string; ipAddress: string | null; userAgent: string | null },
): Promise<{ attendance: Attendance; message: string }> {
  const attendance = await core.markWriter.write(codeNumber(scan.code), { ...scan, studentId, at: core.now() });
  const message = attendance.status === 'late' ? 'You are here, but late.' : 'You are present.';
  return { attendance, message };
}
