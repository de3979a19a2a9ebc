import type { BenchDatabase } from '../stage/database-server';
import { createClass, type SchoolClass } from '../stage/school';

type Runner = Pick<BenchDatabase, 'run'>;

/** Students of the other classes: each is in many of them. */
const OTHERS = 5_000;

/** Other classes are filled so many at once: a statement must stay far below the pool's eight seconds. */
const AT_ONCE = 10;

/** Past sessions, a day apart, of the classes that `$1` lists; everyone who has ended up in them is marked. */
const FILL = `
  WITH held AS (
    INSERT INTO sessions (class_id, start_time, end_time, started_at, ended_at, code_key, code_epoch_at,
                          code_ttl_seconds, late_after_minutes, last_event)
    SELECT class_id, at, at + interval '1 hour', at, at + interval '1 hour', sha256('key'), at, 300, 10, 1
    FROM unnest($1::uuid[]) AS class_id, generate_series(1, $2::int) AS day,
         LATERAL (SELECT now() - day * interval '1 day') AS past(at)
    RETURNING id, class_id, start_time
  )
  INSERT INTO attendance (session_id, student_id, marked_at, status)
  SELECT held.id, student_id, start_time,
         (ARRAY['present', 'present', 'present', 'present', 'late', 'absent', 'excused'])[1 + (random() * 6)::int]::attendance_status
  FROM held JOIN enrollments USING (class_id)`;

/** A class whose sessions are over, every student marked in each. */
export async function createPastClass(
  { run }: Runner,
  { students, sessions }: { students: number; sessions: number },
): Promise<SchoolClass> {
  const group = await createClass({ run }, students);
  await run(FILL, [[group.id], sessions]);
  return group;
}

/** People for the other classes; nobody of them signs in. */
export async function createOthers({ run }: Runner): Promise<void> {
  await run('CREATE TABLE bench_others (n bigint PRIMARY KEY, id uuid NOT NULL)');
  await run(`
    WITH people AS (
      INSERT INTO users (email, password_hash, full_name, role)
      SELECT gen_random_uuid() || '@other.example', 'none', 'Other ' || n, 'student' FROM generate_series(1, ${OTHERS}) AS n
      RETURNING id
    )
    INSERT INTO bench_others SELECT row_number() OVER (), id FROM people`);
}

/** Adds classes of the teacher's until there are so many marks in all. */
export async function fillUpTo(
  { run }: Runner,
  { marks, teacherId, students, sessions }: { marks: number; teacherId: string; students: number; sessions: number },
): Promise<void> {
  // What the data refers to is there; checking it a million times would only take the time.
  await run('SET session_replication_role = replica');
  for (;;) {
    const [row] = await run<{ total: number }>('SELECT count(*)::int AS total FROM attendance');
    const missing = Math.ceil((marks - (row?.total ?? 0)) / (students * sessions));
    if (missing <= 0) break;
    const classes = await run<{ id: string }>(
      `WITH added AS (
         INSERT INTO classes (name, code, teacher_id)
         SELECT 'Other', upper(gen_random_uuid()::text), $1 FROM generate_series(1, $2::int) RETURNING id
       ), placed AS (
         INSERT INTO enrollments (class_id, student_id)
         SELECT added.id, bench_others.id
         FROM (SELECT id, (random() * ${OTHERS})::int AS first FROM added) AS added
         JOIN bench_others ON (bench_others.n - added.first + ${OTHERS}) % ${OTHERS} < $3
       )
       SELECT id FROM added`,
      [teacherId, Math.min(AT_ONCE, missing), students],
    );
    await run(FILL, [classes.map(({ id }) => id), sessions]);
  }
  await run('SET session_replication_role = origin');
  await run('ANALYZE');
}
