import { expect, test } from 'vitest';
import { endSession } from '../../src/sessions/end-session';
import { rotateCode } from '../../src/sessions/rotate-code';
import { startSession } from '../../src/sessions/start-session';
import { follow } from '../follower';
import { asStudent, asTeacher, createMeeting, mark } from '../school';
import { createTestSystem } from '../test-core';

/** A whole meeting: the follower marks, then another student, then a new code, then the end. */
async function watchMeeting(studentsSeeNames: boolean) {
  await using system = await createTestSystem();
  const { core } = system;
  const meeting = await createMeeting(core, { students: 2, policy: { studentsSeeNames } });
  const { teacherId, sessionId, studentIds } = meeting;
  const [own = '', neighbour = ''] = studentIds;
  const student = follow(core, asStudent(own), sessionId, '0');
  const teacher = follow(core, asTeacher(teacherId), sessionId, '0');
  const studentSees = student.takeLogged(4);
  const teacherSees = teacher.takeLogged(4);

  const { token } = await startSession(core, teacherId, sessionId);
  await mark(core, own, token);
  await mark(core, neighbour, token);
  await rotateCode(core, teacherId, sessionId);
  await endSession(core, teacherId, sessionId);

  const seen = { student: await studentSees, teacher: await teacherSees, own, neighbour };
  await Promise.all([student.stop(), teacher.stop()]);
  return seen;
}

test('a student sees the own mark whole, of others the count, and never the code', async () => {
  const { student, own, neighbour } = await watchMeeting(false);

  expect(student.map(({ event }) => event)).toMatchObject([
    { type: 'session-started' },
    { type: 'attendance-marked', data: { studentId: own, studentName: 'student 0', totalPresent: 1 } },
    { type: 'attendance-marked', data: { totalPresent: 2 } },
    { type: 'session-ended', data: { totalAttendance: 2 } },
  ]);
  const text = JSON.stringify(student);
  for (const secret of [neighbour, 'student 1', 'data:', 'qr-updated']) expect(text).not.toContain(secret);
});

test('the teacher sees every mark whole', async () => {
  const { teacher, own, neighbour } = await watchMeeting(false);

  expect(teacher.map(({ event }) => event)).toMatchObject([
    { type: 'session-started' },
    { type: 'attendance-marked', data: { studentId: own, studentName: 'student 0', status: 'present' } },
    { type: 'attendance-marked', data: { studentId: neighbour, studentName: 'student 1', status: 'present' } },
    { type: 'session-ended', data: { totalAttendance: 2 } },
  ]);
});

test('students see each other’s names where the class chose so, and still no code', async () => {
  const { student, neighbour } = await watchMeeting(true);

  expect(student[2]?.event).toMatchObject({ data: { studentId: neighbour, studentName: 'student 1' } });
  expect(JSON.stringify(student)).not.toContain('data:');
});
