import type { RosterPlace } from '@rollcall/contracts/roster';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { givePlaces, judgeInClass } from './fill-roster';
import { presentLine, type JudgedLine } from './judge-roster-lines';

/**
 * Gives a place in the class to the student with that e-mail, whatever the enrolment policy; where there is no account
 * yet, the place is kept for whoever registers with it. Fails with NOT_FOUND, ALREADY_ENROLLED, CLASS_FULL, or
 * VALIDATION_FAILED (a teacher's e-mail).
 */
export async function addStudent(
  core: Core,
  teacherId: string,
  { classId, email }: { classId: string; email: string },
): Promise<RosterPlace> {
  const line = { line: 1, email, fullName: '', problem: null };
  const place = await core.database.prisma.$transaction(async (tx) => {
    const judged = await judgeInClass(tx, { teacherId, classId }, [line]);
    for (const each of judged) refuse(each);
    const [given] = await givePlaces(tx, classId, { judged, at: core.now() });
    return given;
  });
  // Enrolled by somebody else's transaction behind the judgement: by a profile with a new e-mail.
  if (place === undefined) throw alreadyThere();
  core.catalogue.changed();
  return place;
}

/** Throws where there is no place for the student. */
function refuse(judged: JudgedLine): void {
  const { outcome, problem } = presentLine(judged);
  if (outcome === 'already-there') throw alreadyThere();
  if (judged.verdict.kind === 'full') throw new AppError('CLASS_FULL');
  if (problem !== null) throw new AppError('VALIDATION_FAILED', { details: [{ field: 'email', problem }] });
}

function alreadyThere(): AppError {
  return new AppError('ALREADY_ENROLLED', { message: 'This e-mail has a place in the class already.' });
}
