import type { Enrollment } from '@rollcall/contracts/classes';
import type { Database, Transaction } from '@rollcall/db/client';
import { AppError } from '../app-error';
import { createGroups, type Waiting } from '../in-groups';
import type { CatalogueCache } from './catalogue-cache';
import { judgeEnrolments } from './enrolment-rules';
import { countTakenPlaces, enrolStudents } from './give-places';
import { lockClass } from './lock-class';
import { presentClass, storedClass } from './present-class';

type Request = { studentId: string; joinCode: string | undefined };
type Deps = { database: Database; catalogue: CatalogueCache; now: () => Date };

/** Gives a student a place in the class; fails as `enroll` does. */
export type EnrolmentGroups = (classId: string, request: Request) => Promise<Enrollment>;

/** A hall that enrols in the same second goes in at once; more in one transaction gains nothing. */
const LARGEST_GROUP = 500;

/**
 * Students enrol in groups: the class's lock lets only one transaction through at a time anyway, and who waits for it in
 * the database holds a connection.
 */
export function createEnrolmentGroups(deps: Deps): EnrolmentGroups {
  return createGroups<Request, Enrollment>({
    largest: LARGEST_GROUP,
    settle: async (classId, group) => {
      const enrolled = await deps.database.prisma.$transaction((tx) => enrolGroup(tx, deps.now(), { classId, group }));
      if (enrolled.size > 0) deps.catalogue.changed();
      for (const [waiting, enrollment] of enrolled) waiting.resolve(enrollment);
    },
  });
}

/** Refuses those who may not; returns the others, who are to be answered after the commit. */
async function enrolGroup(
  tx: Transaction,
  at: Date,
  { classId, group }: { classId: string; group: Waiting<Request, Enrollment>[] },
): Promise<Map<Waiting<Request, Enrollment>, Enrollment>> {
  const requests = group.map(({ item }) => item);
  const locked = await lockClass(tx, classId);
  if (!locked?.isActive) throw new AppError('NOT_FOUND');
  const places = await readPlaces(tx, classId, [...new Set(requests.map(({ studentId }) => studentId))]);
  const verdicts = judgeEnrolments(locked, places, requests);
  const welcome = group.filter((waiting, index) => {
    const refusal = verdicts[index] ?? null;
    if (refusal !== null) waiting.reject(new AppError(refusal));
    return refusal === null;
  });
  if (welcome.length === 0) return new Map();

  const studentIds = welcome.map(({ item }) => item.studentId);
  const ids = new Map((await enrolStudents(tx, classId, { studentIds, at })).map((row) => [row.studentId, row.id]));
  const schoolClass = presentClass(await tx.class.findUniqueOrThrow({ where: { id: classId }, select: storedClass }));
  const enrolled = new Map<Waiting<Request, Enrollment>, Enrollment>();
  for (const waiting of welcome) {
    const { studentId } = waiting.item;
    const id = ids.get(studentId);
    if (id === undefined) waiting.reject(new AppError('ALREADY_ENROLLED'));
    else enrolled.set(waiting, { id, classId, studentId, enrolledAt: at.toISOString(), class: schoolClass });
  }
  return enrolled;
}

type Row = { student_id: string; is_enrolled: boolean; is_invited: boolean };

/** What judging needs to know of the class's places and of those who ask for one. */
async function readPlaces(tx: Transaction, classId: string, studentIds: string[]) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.id AS student_id, e.id IS NOT NULL AS is_enrolled, i.id IS NOT NULL AS is_invited
    FROM users u
    LEFT JOIN enrollments e ON e.class_id = ${classId}::uuid AND e.student_id = u.id
    LEFT JOIN invitations i ON i.class_id = ${classId}::uuid AND i.email = u.email
    WHERE u.id = ANY(${studentIds}::uuid[])`;
  return {
    takenCount: await countTakenPlaces(tx, classId),
    enrolled: new Set(rows.filter((row) => row.is_enrolled).map((row) => row.student_id)),
    invited: new Set(rows.filter((row) => row.is_invited).map((row) => row.student_id)),
  };
}
