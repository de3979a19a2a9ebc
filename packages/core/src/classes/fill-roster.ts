import type { RosterPlace } from '@rollcall/contracts/roster';
import type { Role } from '@rollcall/contracts/users';
import type { Transaction } from '@rollcall/db/client';
import { AppError } from '../app-error';
import { countTakenPlaces, enrolStudents, keepPlaces } from './give-places';
import { judgeRosterLines, type JudgedLine, type RosterFacts } from './judge-roster-lines';
import { lockOwnClass } from './lock-class';
import type { RosterLine } from './roster-line';
import { awaitRegistrations } from './take-kept-places';

/**
 * Judges the lines of a list under the class's lock, which is held from here to the end of the transaction, so that what
 * was judged is what `givePlaces` stores. Three queries however many the lines. Fails with NOT_FOUND, also where the
 * class is archived.
 */
export async function judgeInClass(
  tx: Transaction,
  { teacherId, classId }: { teacherId: string; classId: string },
  lines: RosterLine[],
): Promise<JudgedLine[]> {
  const { isActive, capacity } = await lockOwnClass(tx, teacherId, classId);
  if (!isActive) throw new AppError('NOT_FOUND', { message: 'This class is archived. Please bring it back first.' });
  await awaitRegistrations(tx);
  const emails = lines.filter(({ problem }) => problem === null).map(({ email }) => email);
  const people = await readPeople(tx, classId, [...new Set(emails)]);
  const takenCount = await countTakenPlaces(tx, classId);
  return judgeRosterLines(lines, { capacity, takenCount, people });
}

/** Stores what was judged and returns the places that are new: two statements however many the lines. */
export async function givePlaces(
  tx: Transaction,
  classId: string,
  { judged, at }: { judged: JudgedLine[]; at: Date },
): Promise<RosterPlace[]> {
  const students = new Map<string, { email: string; fullName: string }>();
  const strangers = new Map<string, { email: string; fullName: string }>();
  for (const { line, verdict } of judged) {
    const { email, fullName } = line;
    if (verdict.kind === 'enrol') students.set(verdict.studentId, { email, fullName: verdict.fullName });
    if (verdict.kind === 'invite') strangers.set(email, { email, fullName });
  }
  const enrolled = await enrolStudents(tx, classId, { studentIds: [...students.keys()], at });
  const kept = await keepPlaces(tx, classId, { people: [...strangers.values()], at });

  const since = at.toISOString();
  const places: RosterPlace[] = [];
  for (const { id, studentId } of enrolled) {
    const student = students.get(studentId);
    if (student) places.push({ id, status: 'enrolled', studentId, ...student, since });
  }
  for (const { id, email } of kept) {
    const stranger = strangers.get(email);
    if (stranger) places.push({ id, status: 'invited', studentId: null, ...stranger, since });
  }
  return places;
}

type Row = { email: string; user_id: string | null; role: Role | null; full_name: string | null; is_there: boolean };

async function readPeople(tx: Transaction, classId: string, emails: string[]): Promise<RosterFacts['people']> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT listed.email, u.id AS user_id, u.role, u.full_name, (e.id IS NOT NULL OR i.id IS NOT NULL) AS is_there
    FROM unnest(${emails}::text[]) AS listed(email)
    LEFT JOIN users u ON u.email = listed.email
    LEFT JOIN enrollments e ON e.class_id = ${classId}::uuid AND e.student_id = u.id
    LEFT JOIN invitations i ON i.class_id = ${classId}::uuid AND i.email = listed.email`;
  return new Map(
    rows.map(({ email, user_id: id, role, full_name: fullName, is_there: isThere }) => {
      const account = id === null || role === null || fullName === null ? null : { id, role, fullName };
      return [email, { account, isThere }];
    }),
  );
}
