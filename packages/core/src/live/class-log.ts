import type { Database } from '@rollcall/db/client';

/** A session of the class that was started; numbered by the class's own counter. */
export type ClassLogEntry = { number: number; sessionId: string; className: string; startTime: Date };

/** Read at once at most. */
export const CLASS_PAGE = 1_000;

/** The entries after a number, in order and without gaps, because a number is given under the class's row lock. */
export function readClassLog(database: Database, classId: string, after: number): Promise<ClassLogEntry[]> {
  return database.query<ClassLogEntry>({
    name: 'read-class-log',
    text: `
      SELECT e.number, e.session_id AS "sessionId", c.name AS "className", s.start_time AS "startTime"
      FROM class_events e JOIN sessions s ON s.id = e.session_id JOIN classes c ON c.id = e.class_id
      WHERE e.class_id = $1 AND e.number > $2
      ORDER BY e.number
      LIMIT ${CLASS_PAGE}`,
    values: [classId, after],
  });
}
