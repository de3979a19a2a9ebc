import { AppError } from '../app-error';
import type { Core } from '../core';

export type ReportedClass = { name: string; code: string; time_zone: string; attendance_goal_percent: number };

/** The class that a report is about, archived or not, for its teacher alone; NOT_FOUND for everyone else. */
export async function readReportedClass(core: Core, teacherId: string, classId: string): Promise<ReportedClass> {
  const [found] = await core.database.query<ReportedClass>({
    name: 'reported-class',
    text: 'SELECT name, code, time_zone, attendance_goal_percent FROM classes WHERE id = $1 AND teacher_id = $2',
    values: [classId, teacherId],
  });
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}
