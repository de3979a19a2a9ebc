import { expect, test } from 'vitest';
import { endSession } from '../../src/sessions/end-session';
import { rotateCode } from '../../src/sessions/rotate-code';
import { startSession } from '../../src/sessions/start-session';
import { follow } from '../follower';
import { asTeacher, createMeeting, first, mark, openMeeting } from '../school';
import { codeInPicture, createTestSystem, NINE } from '../test-core';

const secondsIn = (seconds: number) => new Date(NINE.getTime() + seconds * 1000);

test('the teacher gets the code at once, and the next one when the timer replaces it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const { teacherId, sessionId, code } = await openMeeting(core, { students: 1, policy: { codeTtlSeconds: 5 } });
  clock.set(secondsIn(4.98));
  const teacher = follow(core, asTeacher(teacherId), sessionId);

  const shown = await teacher.nextOf('qr-updated');
  expect(codeInPicture(shown.data.qrCode)).toBe(code);
  expect(shown.data.expiresAt).toBe(secondsIn(5).toISOString());

  // The feed waits 20 ms of real time for the five seconds to pass, and looks at the clock again.
  clock.set(secondsIn(5));
  const next = await teacher.nextOf('qr-updated');
  expect(next.data.expiresAt).toBe(secondsIn(10).toISOString());
  expect(codeInPicture(next.data.qrCode)).toBe((await startSession(core, teacherId, sessionId)).token);
  await teacher.stop();
});

test('a new code reaches the teacher at once, on every process, and the old one is dead', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
  const here = follow(core, asTeacher(teacherId), sessionId);
  const elsewhere = follow(other, asTeacher(teacherId), sessionId);
  for (const teacher of [here, elsewhere]) {
    expect(codeInPicture((await teacher.nextOf('qr-updated')).data.qrCode)).toBe(code);
  }

  const { token, qrCode, shortCode, expiresAt } = await rotateCode(core, teacherId, sessionId);

  for (const teacher of [here, elsewhere]) {
    expect(await teacher.nextOf('qr-updated')).toEqual({ type: 'qr-updated', data: { qrCode, shortCode, expiresAt } });
  }
  await expect(mark(core, first(studentIds), code)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  await expect(mark(core, first(studentIds), token)).resolves.toBeDefined();
  await Promise.all([here.stop(), elsewhere.stop()]);
});

test('who waits for the start gets the code with it, and none after the end', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId } = await createMeeting(core, { students: 1 });
  const teacher = follow(core, asTeacher(teacherId), sessionId);
  const waiting = Promise.all([teacher.next(), teacher.next()]);

  const { qrCode, shortCode, expiresAt } = await startSession(core, teacherId, sessionId);
  // The code may come first: it is read by itself, and the follower may be a moment later than the start.
  const events = (await waiting).map(({ event }) => event);
  expect(events.map(({ type }) => type).toSorted()).toEqual(['qr-updated', 'session-started']);
  expect(events).toContainEqual({ type: 'qr-updated', data: { qrCode, shortCode, expiresAt } });

  await endSession(core, teacherId, sessionId);
  expect((await teacher.next()).event).toMatchObject({ type: 'attendance-marked', data: { status: 'absent' } });
  expect((await teacher.next()).event.type).toBe('session-ended');
  const late = follow(core, asTeacher(teacherId), sessionId, '0');
  const replayed = [await late.next(), await late.next(), await late.next()];
  expect(replayed.map(({ event }) => event.type)).not.toContain('qr-updated');
  await Promise.all([teacher.stop(), late.stop()]);
});
