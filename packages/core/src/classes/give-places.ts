import type { Transaction } from '@rollcall/db/client';

/**
 * Enrols students, each once; whoever is enrolled already is left out of the answer. A place that was kept for one of
 * them is taken and lives on under its id. The caller holds the class's lock.
 */
export async function enrolStudents(
  tx: Transaction,
  classId: string,
  { studentIds, at }: { studentIds: string[]; at: Date },
): Promise<{ id: string; studentId: string }[]> {
  if (studentIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; student_id: string }[]>`
    WITH kept AS (
      DELETE FROM invitations i USING users u
      WHERE i.class_id = ${classId}::uuid AND i.email = u.email AND u.id = ANY(${studentIds}::uuid[])
      RETURNING i.id, u.id AS student_id
    )
    INSERT INTO enrollments (id, class_id, student_id, enrolled_at)
    SELECT coalesce(kept.id, gen_random_uuid()), ${classId}::uuid, student_id, ${at}::timestamptz
    FROM unnest(${studentIds}::uuid[]) AS student(student_id) LEFT JOIN kept USING (student_id)
    ON CONFLICT (class_id, student_id) DO NOTHING
    RETURNING id, student_id`;
  return rows.map((row) => ({ id: row.id, studentId: row.student_id }));
}

/** Keeps places for e-mails without an account. The caller holds the class's lock and the one of `awaitRegistrations`. */
export async function keepPlaces(
  tx: Transaction,
  classId: string,
  { people, at }: { people: { email: string; fullName: string }[]; at: Date },
): Promise<{ id: string; email: string }[]> {
  if (people.length === 0) return [];
  const emails = people.map(({ email }) => email);
  const names = people.map(({ fullName }) => fullName);
  return tx.$queryRaw<{ id: string; email: string }[]>`
    INSERT INTO invitations (class_id, email, full_name, invited_at)
    SELECT ${classId}::uuid, email, full_name, ${at}::timestamptz
    FROM unnest(${emails}::text[], ${names}::text[]) AS person(email, full_name)
    ON CONFLICT (class_id, email) DO NOTHING
    RETURNING id, email`;
}

/** Places of the class that are not free: enrolled students and kept places. Read it under the class's lock. */
export async function countTakenPlaces(tx: Transaction, classId: string): Promise<number> {
  // One statement, one moment: a kept place that is being taken counts once.
  const [row] = await tx.$queryRaw<{ taken: number }[]>`
    SELECT ((SELECT count(*) FROM enrollments WHERE class_id = ${classId}::uuid)
      + (SELECT count(*) FROM invitations WHERE class_id = ${classId}::uuid))::int AS taken`;
  return row?.taken ?? 0;
}
