import { randomUUID } from 'node:crypto';
import { claimScan } from '@rollcall/core/attendance/claim-scan';
import { refreshEnd } from '@rollcall/core/auth/open-login';
import { firstRefreshToken, refreshHash } from '@rollcall/core/auth/refresh-token';
import { newResetToken, resetTokenHash } from '@rollcall/core/auth/reset-token';
import type { Core } from '@rollcall/core/core';
import type { ErrorKind } from '@rollcall/contracts/errors';
import { createStudent, PASSWORD, type Caller, type School } from './school';

/** How a call ends: well, or with a kind of the catalogue. */
export type Outcome = 'ok' | ErrorKind;

/** Who gets what from a procedure, asked with an input that nothing else is wrong with. */
export type Rule = {
  answers: Record<Caller, Outcome>;
  input?: (school: School, core: Core) => unknown;
  /** What a browser sends along; a socket cannot, so it is not asked. */
  cookie?: (school: School, core: Core) => Promise<string>;
};

const forAnyone = rule('ok', 'ok', 'ok', 'ok', 'ok');
const forSignedIn = rule('AUTH_UNAUTHORIZED', 'ok', 'ok', 'ok', 'ok');
const forStudents = rule('AUTH_UNAUTHORIZED', 'ok', 'ok', 'WRONG_ROLE', 'WRONG_ROLE');
const forTeachers = rule('AUTH_UNAUTHORIZED', 'WRONG_ROLE', 'WRONG_ROLE', 'ok', 'ok');
const forItsTeacher = rule('AUTH_UNAUTHORIZED', 'WRONG_ROLE', 'WRONG_ROLE', 'ok', 'NOT_FOUND');
const forItsPeople = rule('AUTH_UNAUTHORIZED', 'ok', 'NOT_FOUND', 'ok', 'NOT_FOUND');

const inClass = ({ classId }: School) => ({ classId });
const running = ({ runningId }: School) => ({ sessionId: runningId });
const waiting = ({ waitingId }: School) => ({ sessionId: waitingId });
const markOfStudent = ({ runningId, people }: School) => ({ sessionId: runningId, studentId: people.student.userId });

/** One row per procedure of the router; the test fails for one that is missing here. */
export const ACCESS: Record<string, Rule> = {
  'auth.register': {
    answers: forAnyone,
    input: () => ({ email: newEmail(), password: PASSWORD, fullName: newName(), role: 'student' }),
  },
  'auth.login': {
    answers: forAnyone,
    input: async (_school, core) => ({ email: (await createStudent(core)).email, password: PASSWORD }),
  },
  'auth.refresh': {
    answers: forAnyone,
    input: async (_school, core) => ({ refreshToken: await newRefreshToken(core) }),
  },
  'auth.logout': { answers: forSignedIn },
  'auth.verify': { answers: forSignedIn },
  'auth.logoutEverywhere': { answers: forSignedIn },
  'auth.changePassword': {
    answers: forSignedIn,
    input: () => ({ currentPassword: PASSWORD, newPassword: 'no moth any more' }),
  },
  'auth.forgotPassword': { answers: forAnyone, input: () => ({ email: newEmail() }) },
  'auth.resetPassword': {
    answers: forAnyone,
    input: async (_school, core) => ({ token: await newLink(core), password: 'no moth any more' }),
  },
  'auth.registrationPolicy': { answers: forAnyone },

  'users.profile': { answers: forSignedIn },
  'users.updateProfile': { answers: forSignedIn, input: () => ({ fullName: newName() }) },
  'users.classes': { answers: forTeachers, input: () => ({}) },
  'users.enrollments': { answers: forStudents, input: () => ({}) },

  'classes.list': { answers: forSignedIn, input: () => ({}) },
  'classes.get': { answers: forItsTeacher, input: inClass },
  'classes.create': {
    answers: forTeachers,
    input: () => ({ name: 'Logic', code: randomUUID().slice(0, 8) }),
  },
  'classes.update': { answers: forItsTeacher, input: ({ classId }) => ({ classId, name: 'Calculus' }) },
  'classes.delete': { answers: forItsTeacher, input: inClass },
  'classes.roster': { answers: forItsTeacher, input: inClass },
  'classes.addStudent': { answers: forItsTeacher, input: ({ classId }) => ({ classId, email: newEmail() }) },
  'classes.removeStudent': {
    answers: forItsTeacher,
    input: async ({ classId }, core) => {
      const { id: placeId } = await core.database.prisma.enrollment.findFirstOrThrow({ where: { classId } });
      return { classId, placeId };
    },
  },
  'classes.importRoster': { answers: forItsTeacher, input: ({ classId }) => ({ classId, csv: newEmail() }) },
  'classes.enroll': {
    answers: rule('AUTH_UNAUTHORIZED', 'ALREADY_ENROLLED', 'ok', 'WRONG_ROLE', 'WRONG_ROLE'),
    input: inClass,
  },

  'sessions.byClass': { answers: forItsPeople, input: inClass },
  'sessions.create': {
    answers: forItsTeacher,
    input: ({ classId }) => ({ classId, startTime: '2030-03-02T09:00:00Z', endTime: '2030-03-02T10:00:00Z' }),
  },
  'sessions.createSeries': {
    answers: forItsTeacher,
    input: ({ classId }) => ({
      classId,
      weekdays: [1],
      startTime: '09:00',
      endTime: '10:00',
      firstDate: '2030-03-04',
      lastDate: '2030-03-11',
    }),
  },
  'sessions.startNow': { answers: forItsTeacher, input: inClass },
  'sessions.agenda': {
    answers: forTeachers,
    input: () => ({ from: '2030-03-01T00:00:00Z', to: '2030-03-08T00:00:00Z' }),
  },
  'sessions.get': { answers: forItsPeople, input: running },
  'sessions.update': {
    answers: forItsTeacher,
    input: ({ runningId }) => ({ sessionId: runningId, endTime: inTwoHours() }),
  },
  'sessions.cancel': { answers: forItsTeacher, input: waiting },
  'sessions.start': { answers: forItsTeacher, input: waiting },
  'sessions.end': { answers: forItsTeacher, input: running },
  'sessions.rotateCode': { answers: forItsTeacher, input: running },
  'sessions.board': { answers: forItsTeacher, input: running },

  'attendance.mark': {
    answers: rule('AUTH_UNAUTHORIZED', 'ok', 'NOT_ENROLLED', 'WRONG_ROLE', 'WRONG_ROLE'),
    input: ({ code }) => ({ qrToken: code, nonce: `nonce-of-${randomUUID()}` }),
  },
  'attendance.claim': { answers: forAnyone, input: ({ code }) => ({ qrToken: code }) },
  'attendance.redeemClaim': {
    answers: rule('AUTH_UNAUTHORIZED', 'ok', 'NOT_ENROLLED', 'WRONG_ROLE', 'WRONG_ROLE'),
    cookie: async ({ code }, core) => `rollcall_claim=${(await claimScan(core, { code, ipAddress: null })).token}`,
  },
  'attendance.change': {
    answers: forItsTeacher,
    input: (school) => ({ ...markOfStudent(school), status: 'excused', reason: 'A doctor’s note' }),
  },
  'attendance.takeBack': { answers: forItsTeacher, input: markOfStudent },
  'attendance.history': { answers: forItsTeacher, input: markOfStudent },
  'attendance.byStudent': { answers: forItsPeople, input: ({ people }) => ({ studentId: people.student.userId }) },
  'attendance.classReport': { answers: forItsTeacher, input: inClass },
  'attendance.classRegister': { answers: forItsTeacher, input: inClass },
  'attendance.bySession': { answers: forItsTeacher, input: running },

  'live.session': { answers: forItsPeople, input: running },
  'live.class': { answers: forItsPeople, input: inClass },
};

function rule(
  anonymous: Outcome,
  student: Outcome,
  otherStudent: Outcome,
  teacher: Outcome,
  otherTeacher: Outcome,
): Rule['answers'] {
  return { anonymous, student, otherStudent, teacher, otherTeacher };
}

function inTwoHours(): string {
  return new Date(Date.now() + 2 * 60 * 60 * 1000).toISOString();
}

function newName(): string {
  return `Name ${randomUUID()}`;
}

function newEmail(): string {
  return `${randomUUID()}@school.example`;
}

async function newRefreshToken(core: Core): Promise<string> {
  const { id: userId } = await createStudent(core);
  const id = randomUUID();
  const token = firstRefreshToken(id);
  const expiresAt = refreshEnd(core.now());
  await core.database.prisma.login.create({ data: { id, userId, refreshHash: refreshHash(token), expiresAt } });
  return token;
}

async function newLink(core: Core): Promise<string> {
  const token = newResetToken();
  const { id: userId } = await createStudent(core);
  const expiresAt = new Date(Date.now() + 60_000);
  await core.database.prisma.passwordReset.create({ data: { tokenHash: resetTokenHash(token), userId, expiresAt } });
  return token;
}
