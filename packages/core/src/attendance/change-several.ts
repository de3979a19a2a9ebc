import type { Attendance, AttendanceStatus } from '@rollcall/contracts/attendance';
import type { Core } from '../core';
import { changeMark } from './change-mark';

/**
 * Sets one mark for several students by hand, one after the other: each is a change of its own in the log. Fails as `changeMark`
 * does; those before the one that failed stay changed, and the same call again goes on from there.
 */
export async function changeSeveral(
  core: Core,
  teacherId: string,
  input: { sessionId: string; studentIds: string[]; status: AttendanceStatus; reason: string },
): Promise<Attendance[]> {
  const { studentIds, ...change } = input;
  const changed: Attendance[] = [];
  for (const studentId of new Set(studentIds)) {
    changed.push(await changeMark(core, teacherId, { ...change, studentId }));
  }
  return changed;
}
