import { randomBytes } from 'node:crypto';
import { currentCode } from '@rollcall/core/sessions/session-code';
import type { BenchDatabase } from './database-server';
import { createPeople, type Person } from './people';

type Runner = Pick<BenchDatabase, 'run'>;

export type SchoolClass = { id: string; teacher: Person; students: Person[] };

/** A session that runs, with the code that is on its projector. */
export type RunningSession = { id: string; code: string };

/** A code that lasts as long as any run. */
const TTL_SECONDS = 86_400;

/** A class with its teacher and so many students, all of them signed in. */
export async function createClass({ run }: Runner, studentCount: number): Promise<SchoolClass> {
  const [teacher] = await createPeople({ run }, 'employee', 1);
  if (teacher === undefined) throw new Error('No teacher');
  const [row] = await run<{ id: string }>(
    `INSERT INTO classes (name, code, teacher_id) VALUES ('Algebra', upper(gen_random_uuid()::text), $1) RETURNING id`,
    [teacher.id],
  );
  const id = row?.id ?? '';
  const students = await createPeople({ run }, 'student', studentCount);
  await run(`INSERT INTO enrollments (class_id, student_id) SELECT $1, unnest($2::uuid[])`, [
    id,
    students.map((student) => student.id),
  ]);
  return { id, teacher, students };
}

/** Sessions of the class that began a moment ago, as a start by the teacher leaves them. */
export async function openSessions({ run }: Runner, classId: string, count: number): Promise<RunningSession[]> {
  const key = randomBytes(32);
  const rows = await run<{ id: string; number: number; code_epoch_at: Date }>(
    `WITH opened AS (
       INSERT INTO sessions (class_id, start_time, end_time, started_at, code_key, code_epoch_at, code_ttl_seconds,
                             late_after_minutes, last_event)
       SELECT $1, now() - interval '1 second', now() + interval '2 hours', now(), $2, now() - interval '1 second', $3, 60, 1
       FROM generate_series(1, $4::int)
       RETURNING id, number, code_epoch_at
     ), logged AS (
       INSERT INTO session_events (session_id, number, type, at, total_present)
       SELECT id, 1, 'session-started', now(), 0 FROM opened
     )
     SELECT * FROM opened`,
    [classId, key, TTL_SECONDS, count],
  );
  return rows.map(({ id, number, code_epoch_at: epochAt }) => {
    const facts = { number, key, epoch: 0, epochAt, ttlSeconds: TTL_SECONDS };
    return { id, code: currentCode(facts, new Date()).code };
  });
}
