import { expect, test } from 'vitest';
import { endSession } from '../../src/sessions/end-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { countKinds, outcomes } from '../outcomes';
import { claim, first, mark, openMeeting, redeem } from '../school';
import { createTestSystem, NINE } from '../test-core';
import { watchQueries } from '../watch-queries';

const WHEN = ['while the session runs', 'after its end'] as const;

test.for(WHEN)('one claim, forty accounts at once over two processes, %s: exactly one mark', async (when) => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 40 });
  const token = await claim(core, code);
  clock.set(new Date(NINE.getTime() + 60_000));
  if (when === 'after its end') await endSession(core, teacherId, sessionId);

  const { answered, refused } = await outcomes(
    studentIds.map((studentId, index) => redeem(index % 2 === 0 ? core : other, studentId, token)),
  );

  expect(answered).toHaveLength(1);
  expect(countKinds(refused)).toEqual({ QR_TOKEN_EXPIRED: 39 });
  const { marks, session } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'present')).toEqual([first(answered).attendance.studentId]);
  expect(session.totalPresent).toBe(1);
});

test.for(WHEN)('one account redeems fifty times at once over two processes, %s: one mark, one answer', async (when) => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const token = await claim(core, code);
  clock.set(new Date(NINE.getTime() + 60_000));
  if (when === 'after its end') await endSession(core, teacherId, sessionId);

  const { answered, refused } = await outcomes(
    Array.from({ length: 50 }, (_, index) => redeem(index % 2 === 0 ? core : other, first(studentIds), token)),
  );

  expect(refused).toEqual([]);
  for (const answer of answered) expect(answer).toEqual(first(answered));
  expect((await expectExactLedger(core, sessionId)).session.totalPresent).toBe(1);
});

test('claims, scans and late uploads of a hall at once, while the session ends: all are present once', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 90 });
  const tokens = await Promise.all(studentIds.map(() => claim(core, code)));
  clock.set(new Date(NINE.getTime() + 6 * 60_000));

  const calls = studentIds.map((studentId, index) => {
    const process = index % 2 === 0 ? core : other;
    if (index % 3 !== 0) return redeem(process, studentId, tokens[index]);
    return mark(process, studentId, code, { scannedAt: NINE, nonce: `nonce-of-the-scan-${index}` });
  });
  const end = endSession(other, teacherId, sessionId);
  const { refused } = await outcomes(calls);
  await end;

  expect(countKinds(refused)).toEqual({});
  const { marks, session } = await expectExactLedger(core, sessionId);
  expect(studentsWith(marks, 'present')).toEqual(studentIds.toSorted());
  expect(session.totalPresent).toBe(90);
});

test('claims and late uploads of a hall through six processes, after the end: each process waits its turn, and all are present', async () => {
  await using system = await createTestSystem();
  const { core, clock } = system;
  const processes = [core];
  while (processes.length < 6) processes.push(await system.anotherProcess());
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 240 });
  const tokens = await Promise.all(studentIds.map(() => claim(core, code)));
  await endSession(core, teacherId, sessionId);
  clock.set(new Date(NINE.getTime() + 6 * 60_000));

  const calls = studentIds.map((studentId, index) => {
    const process = processes[index % processes.length] ?? core;
    if (index % 5 < 3) return redeem(process, studentId, tokens[index]);
    return mark(process, studentId, code, { scannedAt: NINE, nonce: `nonce-of-the-scan-${index}` });
  });
  const { refused } = await outcomes(calls);

  expect(countKinds(refused)).toEqual({});
  const { session } = await expectExactLedger(core, sessionId);
  expect(session.totalPresent).toBe(240);
});

test.for(['write-marks-of-claims', 'read-redeemed-claims', 'students-of-scans', 'session-of-code'])(
  'an answer that comes from another process right before the statement %s is the answer here as well',
  async (statement) => {
    await using system = await createTestSystem();
    const { sessionId, studentIds, code } = await openMeeting(system.core, { students: 1 });
    const token = await claim(system.core, code);
    const other = await system.anotherProcess();
    let elsewhere: Promise<unknown> | undefined;
    const core = watchQueries(system.core, async (name) => {
      if (name === statement) await (elsewhere ??= redeem(other, first(studentIds), token));
    });

    const answer = await redeem(core, first(studentIds), token);

    expect(answer).toEqual(await elsewhere);
    expect((await expectExactLedger(system.core, sessionId)).marks).toHaveLength(1);
  },
);
