import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listAttendance } from '../../src/attendance/list-attendance';
import { addStudent } from '../../src/classes/add-student';
import { archiveClass } from '../../src/classes/archive-class';
import { requireClassMember } from '../../src/classes/class-access';
import { enroll } from '../../src/classes/enroll';
import { getOwnClass } from '../../src/classes/get-own-class';
import { importRoster } from '../../src/classes/import-roster';
import { listActiveClasses } from '../../src/classes/list-classes';
import { listRoster } from '../../src/classes/list-roster';
import { removeStudent } from '../../src/classes/remove-student';
import { updateClass } from '../../src/classes/update-class';
import type { Core } from '../../src/core';
import { followClass } from '../../src/live/follow-class';
import { followSession } from '../../src/live/follow-session';
import { createSession } from '../../src/sessions/create-session';
import { endSession } from '../../src/sessions/end-session';
import { getBoard } from '../../src/sessions/get-board';
import { listSessions } from '../../src/sessions/list-sessions';
import { rotateCode } from '../../src/sessions/rotate-code';
import { startSession } from '../../src/sessions/start-session';
import { asStudent, createSchoolClass, createUsers, emailOf, first, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

const page = { page: 1, limit: 20 };
const times = { startTime: '2026-03-03T09:00:00Z', endTime: '2026-03-03T10:00:00Z' };

type Place = { sessionId: string; classId: string };

const teacherOnly: Record<string, (core: Core, userId: string, place: Place) => Promise<unknown>> = {
  startSession: (core, userId, { sessionId }) => startSession(core, userId, sessionId),
  endSession: (core, userId, { sessionId }) => endSession(core, userId, sessionId),
  rotateCode: (core, userId, { sessionId }) => rotateCode(core, userId, sessionId),
  getBoard: (core, userId, { sessionId }) => getBoard(core, userId, sessionId),
  listAttendance: (core, userId, { sessionId }) => listAttendance(core, userId, { sessionId, ...page }),
  getOwnClass: (core, userId, { classId }) => getOwnClass(core, userId, classId),
  updateClass: (core, userId, { classId }) => updateClass(core, userId, { classId, name: 'Taken over' }),
  archiveClass: (core, userId, { classId }) => archiveClass(core, userId, classId),
  listRoster: (core, userId, { classId }) => listRoster(core, userId, { classId, ...page }),
  addStudent: (core, userId, { classId }) => addStudent(core, userId, { classId, email: emailOf(userId) }),
  removeStudent: (core, userId, { classId }) => removeStudent(core, userId, { classId, placeId: randomUUID() }),
  importRoster: (core, userId, { classId }) =>
    importRoster(core, userId, { classId, csv: 'a@x.example', dryRun: true }),
  createSession: (core, userId, { classId }) => createSession(core, userId, { classId, ...times }),
};

const memberOnly: typeof teacherOnly = {
  requireClassMember: (core, userId, { classId }) => requireClassMember(core, userId, classId),
  listSessions: (core, userId, { classId }) => listSessions(core, userId, { classId, ...page }),
  followSession: (core, userId, { sessionId }) => followSession(core, asStudent(userId), { sessionId }),
  followClass: (core, userId, { classId }) => followClass(core, asStudent(userId), { classId }),
};

test('what is the teacher’s is NOT_FOUND for students and other teachers, and so is what does not exist', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const place = await openMeeting(core, { students: 1 });
  const { teacherId: otherTeacher } = await createSchoolClass(core, { students: 0 });
  const nowhere = { sessionId: randomUUID(), classId: randomUUID() };

  for (const act of Object.values(teacherOnly)) {
    for (const userId of [first(place.studentIds), otherTeacher, randomUUID()]) {
      await expect(act(core, userId, place), act.name).rejects.toMatchObject({ kind: 'NOT_FOUND' });
    }
    await expect(act(core, place.teacherId, nowhere), act.name).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  }
});

test('what is the class’s is for its teacher and its students, and NOT_FOUND for everyone else', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const place = await openMeeting(core, { students: 1 });
  const other = await createSchoolClass(core, { students: 1 });

  for (const act of Object.values(memberOnly)) {
    for (const userId of [place.teacherId, first(place.studentIds)]) await act(core, userId, place);
    for (const userId of [other.teacherId, first(other.studentIds), randomUUID()]) {
      await expect(act(core, userId, place), act.name).rejects.toMatchObject({ kind: 'NOT_FOUND' });
    }
  }
});

test('no list that a student can see carries a code, a key or a join code', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const policy = { enrolmentPolicy: 'code' as const, joinCode: 'open sesame' };
  const { classId, sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1, policy });
  const { name } = await getOwnClass(core, teacherId, classId);
  const { codeKey } = await core.database.prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  const newcomer = first(await createUsers(core, 'student', 1));

  const seen = JSON.stringify([
    await listSessions(core, first(studentIds), { classId, ...page }),
    await listActiveClasses(core, { ...page, search: name }),
    await enroll(core, newcomer, { classId, joinCode: policy.joinCode }),
  ]);
  for (const secret of [code, policy.joinCode, Buffer.from(codeKey).toString('hex'), 'codeKey', 'joinCode']) {
    expect(seen).not.toContain(secret);
  }
});
