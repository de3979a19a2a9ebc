import { expect, test } from 'vitest';
import { markByShortCode } from '../../src/attendance/mark-by-short-code';
import { createCore, type Core } from '../../src/core';
import { createMemoryCounters } from '../../src/limits/memory-counters';
import { createSession } from '../../src/sessions/create-session';
import { endSession } from '../../src/sessions/end-session';
import { getBoard } from '../../src/sessions/get-board';
import { codeFacts, requireOwnSession } from '../../src/sessions/own-session';
import { rotateCode } from '../../src/sessions/rotate-code';
import { CODE_GRACE_MS } from '../../src/sessions/session-code';
import { OVERRUN_MS } from '../../src/sessions/session-lifecycle';
import { currentShortCode } from '../../src/sessions/short-code';
import { startSession } from '../../src/sessions/start-session';
import { expectExactLedger } from '../ledger';
import { countKinds, outcomes } from '../outcomes';
import { createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem, NINE } from '../test-core';

const TTL_MS = 300_000;
const HOUR_MS = 3_600_000;
const WRONG = 'BBBBBB';

function type(core: Core, studentId: string, shortCode: string) {
  return markByShortCode(core, studentId, { shortCode, ipAddress: '192.0.2.1', userAgent: 'A phone' });
}

/** The short code on the projector. */
async function shortCodeOf(core: Core, { teacherId, sessionId }: { teacherId: string; sessionId: string }) {
  return (await startSession(core, teacherId, sessionId)).shortCode;
}

test('the letters under the picture make the very mark that the picture makes', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const meeting = await openMeeting(core, { students: 2, policy: { lateAfterMinutes: 10 } });
  const [ada = '', ben = ''] = meeting.studentIds;
  const shown = await shortCodeOf(core, meeting);
  expect((await getBoard(core, meeting.teacherId, meeting.sessionId)).code?.shortCode).toBe(shown);

  const { attendance, message } = await type(core, ada, shown);
  expect(message).toBe('You are present.');
  expect(attendance).toMatchObject({ sessionId: meeting.sessionId, status: 'present', markedAt: NINE.toISOString() });
  await expect(type(core, ada, shown)).rejects.toMatchObject({
    kind: 'ALREADY_MARKED_ATTENDANCE',
    details: { attendance },
  });

  system.clock.advance(11 * 60_000);
  await expect(type(core, ben, await shortCodeOf(core, meeting))).resolves.toMatchObject({
    attendance: { status: 'late' },
    message: 'You are here, but late.',
  });
  const { marks } = await expectExactLedger(core, meeting.sessionId);
  expect(marks.find((stored) => stored.studentId === ada)).toMatchObject({
    ipAddress: '192.0.2.1',
    userAgent: 'A phone',
  });
});

test('another process takes it just as well', async () => {
  await using system = await createTestSystem();
  const meeting = await openMeeting(system.core, { students: 1 });
  const shown = await shortCodeOf(system.core, meeting);
  const elsewhere = await system.anotherProcess();
  await expect(type(elsewhere, first(meeting.studentIds), shown)).resolves.toBeDefined();
});

test('of several classes that meet at once it finds the one whose letters they are', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const one = await openMeeting(core, { students: 1 });
  const two = await openMeeting(core, { students: 0 });
  const studentId = first(one.studentIds);
  await core.database.prisma.enrollment.create({ data: { classId: two.classId, studentId } });
  for (const meeting of [one, two]) {
    const { attendance } = await type(core, studentId, await shortCodeOf(core, meeting));
    expect(attendance.sessionId).toBe(meeting.sessionId);
  }
});

test('it is good for the grace after its timer has replaced it, expired for a while, and then none of ours', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await openMeeting(core, { students: 1 });
  const studentId = first(meeting.studentIds);
  const shown = await shortCodeOf(core, meeting);
  const after = (ms: number) => clock.set(new Date(NINE.getTime() + TTL_MS + ms));

  after(CODE_GRACE_MS);
  await expect(type(core, studentId, shown)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  after(TTL_MS + CODE_GRACE_MS);
  await expect(type(core, studentId, shown)).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  after(CODE_GRACE_MS - 1);
  await expect(type(core, studentId, shown)).resolves.toBeDefined();
});

test('"new code now" kills it at once, and shows another', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const meeting = await openMeeting(core, { students: 1 });
  const studentId = first(meeting.studentIds);
  const leaked = await shortCodeOf(core, meeting);
  const { shortCode } = await rotateCode(core, meeting.teacherId, meeting.sessionId);
  expect(shortCode).not.toBe(leaked);
  await expect(type(core, studentId, leaked)).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  await expect(type(core, studentId, shortCode)).resolves.toBeDefined();
});

test('it means nothing to who is in another class', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const meeting = await openMeeting(core, { students: 0 });
  const [stranger = ''] = await createUsers(core, 'student', 1);
  await expect(type(core, stranger, await shortCodeOf(core, meeting))).rejects.toMatchObject({
    kind: 'QR_TOKEN_INVALID',
    message: 'None of your classes takes attendance under this code now. Please compare it with the screen.',
  });
});

test('once the session is over it marks nobody, also before anybody has ended it', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const meeting = await openMeeting(core, { students: 1 });
  const studentId = first(meeting.studentIds);
  const facts = codeFacts(await requireOwnSession(core, meeting.teacherId, meeting.sessionId));
  if (facts === null) throw new Error('It runs');
  clock.set(new Date(NINE.getTime() + HOUR_MS + OVERRUN_MS + 1));
  const overdue = currentShortCode(facts, clock.now());
  await expect(type(core, studentId, overdue)).rejects.toMatchObject({ kind: 'SESSION_NOT_ACTIVE' });
  clock.set(NINE);
  const shown = await shortCodeOf(core, meeting);
  await endSession(core, meeting.teacherId, meeting.sessionId);
  await expect(type(core, studentId, shown)).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
});

test('a session that waits to be started is in nobody’s way', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const meeting = await openMeeting(core, { students: 1 });
  const times = { startTime: NINE.toISOString(), endTime: new Date(NINE.getTime() + 60_000).toISOString() };
  await createSession(core, meeting.teacherId, { classId: meeting.classId, ...times });
  await expect(type(core, first(meeting.studentIds), await shortCodeOf(core, meeting))).resolves.toBeDefined();
});

test('ten wrong ones in a minute and no more, false scans among them; an expired one is no guess', async () => {
  await using system = await createTestSystem();
  const { clock } = system;
  const counters = createMemoryCounters(() => clock.now().getTime());
  const core = createCore({ ...system.core, counters });
  const meeting = await openMeeting(core, { students: 2 });
  const [guesser = '', neighbour = ''] = meeting.studentIds;
  const expired = await shortCodeOf(core, meeting);
  clock.advance(TTL_MS + CODE_GRACE_MS);
  const shown = await shortCodeOf(core, meeting);
  for (let guess = 0; guess < 5; guess += 1) {
    await expect(type(core, guesser, WRONG)).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
    await expect(type(core, guesser, expired)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
    await expect(mark(core, guesser, crypto.randomUUID())).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  }
  const limited = { kind: 'RATE_LIMITED', details: { retryAfterSeconds: 60 } };
  await expect(type(core, guesser, shown)).rejects.toMatchObject(limited);
  await expect(mark(core, guesser, meeting.code)).rejects.toMatchObject(limited);
  await expect(type(core, neighbour, shown)).resolves.toBeDefined();
  clock.advance(60_001);
  await expect(type(core, guesser, shown)).resolves.toBeDefined();
});

test('forty guesses in the same instant are answered as one after the other, and all are in the journal', async () => {
  await using system = await createTestSystem();
  const { core, journal } = system;
  const { studentIds } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  const { refused } = await outcomes(Array.from({ length: 40 }, () => type(core, studentId, WRONG)));
  expect(countKinds(refused)).toEqual({ QR_TOKEN_INVALID: 10, RATE_LIMITED: 30 });
  const scans = journal.filter((entry) => entry.type === 'scanned' && entry.studentId === studentId);
  expect(scans).toHaveLength(40);
  expect(scans).toContainEqual({ type: 'scanned', studentId, sessionId: null, outcome: 'QR_TOKEN_INVALID' });
});
