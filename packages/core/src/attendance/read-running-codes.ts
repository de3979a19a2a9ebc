import type { Database } from '@rollcall/db/client';
import type { CodeFacts } from '../sessions/session-code';

/** More than one student's classes hold at once; each costs a few microseconds. */
const MOST_SESSIONS = 100;

/** What the codes of the sessions derive from that run now in the classes of a student; one query. */
export function readRunningCodes(database: Database, studentId: string): Promise<CodeFacts[]> {
  return database.query<CodeFacts>({
    name: 'running-codes-of-student',
    text: `
      SELECT s.number, s.code_key AS key, s.code_epoch AS epoch, s.code_epoch_at AS "epochAt",
             s.code_ttl_seconds AS "ttlSeconds"
      FROM enrollments e JOIN sessions s ON s.class_id = e.class_id
      WHERE e.student_id = $1 AND s.started_at IS NOT NULL AND s.ended_at IS NULL
      ORDER BY s.started_at DESC, s.id
      LIMIT ${MOST_SESSIONS}`,
    values: [studentId],
  });
}
