import { randomUUID } from 'node:crypto';
import { markAnswer } from '@rollcall/contracts/attendance';
import { expect, test } from 'vitest';
import { rotateCode } from '../../src/sessions/rotate-code';
import { expectExactLedger } from '../ledger';
import { createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

test('a mark is stored with the server’s time, the address and the user agent before it is answered', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { sessionId, classId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  clock.advance(1_234);

  const answer = await mark(core, studentId, code);

  expect(markAnswer.parse(answer)).toEqual(answer);
  const markedAt = new Date(NINE.getTime() + 1_234);
  expect(answer.attendance).toMatchObject({ sessionId, classId, studentId, markedAt: markedAt.toISOString() });
  const { marks, log } = await expectExactLedger(core, sessionId);
  expect(marks).toMatchObject([
    { id: answer.attendance.id, markedAt, ipAddress: '192.0.2.1', userAgent: 'A phone', status: 'present' },
  ]);
  expect(log.at(-1)).toMatchObject({ at: markedAt, studentId, status: 'present', totalPresent: 1 });
});

test('the timer’s old code is taken for five seconds more, the teacher’s old code not at all', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 3 });
  const [inTime = '', tooLate = '', last = ''] = studentIds;

  clock.advance(304_999);
  await expect(mark(core, inTime, code)).resolves.toBeDefined();
  clock.advance(1);
  await expect(mark(core, tooLate, code)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });

  const { token } = await rotateCode(core, teacherId, sessionId);
  const { token: fresh } = await rotateCode(core, teacherId, sessionId);
  await expect(mark(core, last, token)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  await expect(mark(core, last, fresh)).resolves.toBeDefined();
});

test('a made-up code and one of no session are not Rollcall’s', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const forged = [
    randomUUID(),
    `ffffffff${code.slice(8)}`,
    `00000000${code.slice(8)}`,
    code.replace(/^.{8}/, '7fffffff'),
  ];
  for (const each of forged) {
    await expect(mark(core, studentId, each)).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  }
});

test('who is not enrolled is refused and leaves no trace', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, code } = await openMeeting(core, { students: 1 });
  const stranger = first(await createUsers(core, 'student', 1));
  await expect(mark(core, stranger, code)).rejects.toMatchObject({ kind: 'NOT_ENROLLED' });
  const { marks, log } = await expectExactLedger(core, sessionId);
  expect({ marks, events: log.length }).toEqual({ marks: [], events: 1 });
});
