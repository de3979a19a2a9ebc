import type { RosterEntry } from '@rollcall/contracts/attendance';
import type { PageInput } from '@rollcall/contracts/fields';
import type { Core } from '../core';
import { pageArgs } from '../paging';
import { requireOwnSession } from '../sessions/own-session';
import { countRoster, readRoster } from './read-roster';

/** Every enrolled student of the session, marked or not, for its teacher. Fails with NOT_FOUND. */
export async function listAttendance(
  core: Core,
  teacherId: string,
  input: PageInput & { sessionId: string },
): Promise<{ attendanceRecords: RosterEntry[]; pagination: PageInput & { total: number } }> {
  const session = await requireOwnSession(core, teacherId, input.sessionId);
  const [attendanceRecords, total] = await Promise.all([
    readRoster(core, session, pageArgs(input)),
    countRoster(core, session),
  ]);
  return { attendanceRecords, pagination: { page: input.page, limit: input.limit, total } };
}
