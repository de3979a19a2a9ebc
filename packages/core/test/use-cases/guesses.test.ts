import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCore } from '../../src/core';
import type { JournalEntry } from '../../src/journal/journal';
import { createMemoryCounters } from '../../src/limits/memory-counters';
import { rotateCode } from '../../src/sessions/rotate-code';
import { countKinds, outcomes } from '../outcomes';
import { mark, openMeeting } from '../school';
import { createTestSystem, type TestSystem } from '../test-core';

/** Core whose limits run on the test's clock, and all that it writes into its journal. */
function withJournal({ core: real, clock }: TestSystem) {
  const journal: JournalEntry[] = [];
  const counters = createMemoryCounters(() => clock.now().getTime());
  const core = createCore({ ...real, counters, journal: (entry) => void journal.push(entry) });
  return { core, scans: () => journal.filter((entry) => entry.type === 'scanned') };
}

test('ten false codes within a minute, and the student has to wait; others do not', async () => {
  await using system = await createTestSystem();
  const { core } = withJournal(system);
  const { studentIds, code } = await openMeeting(core, { students: 2 });
  const [guesser = '', neighbour = ''] = studentIds;
  for (let guess = 0; guess < 10; guess += 1) {
    await expect(mark(core, guesser, randomUUID())).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  }
  await expect(mark(core, guesser, code)).rejects.toMatchObject({
    kind: 'RATE_LIMITED',
    details: { retryAfterSeconds: 60 },
  });
  await expect(mark(core, neighbour, code)).resolves.toBeDefined();
  system.clock.advance(60_001);
  await expect(mark(core, guesser, code)).resolves.toBeDefined();
});

test('a good code after nine false ones is a mark, and no other refusal counts as a guess', async () => {
  await using system = await createTestSystem();
  const { core } = withJournal(system);
  const { sessionId, teacherId, studentIds, code: expired } = await openMeeting(core, { students: 1 });
  const [studentId = ''] = studentIds;
  const { token: code } = await rotateCode(core, teacherId, sessionId);
  for (let scan = 0; scan < 9; scan += 1) {
    await expect(mark(core, studentId, randomUUID())).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
    await expect(mark(core, studentId, expired)).rejects.toMatchObject({ kind: 'QR_TOKEN_EXPIRED' });
  }
  await expect(mark(core, studentId, code)).resolves.toBeDefined();
  await expect(mark(core, studentId, code)).rejects.toMatchObject({ kind: 'ALREADY_MARKED_ATTENDANCE' });
  await expect(mark(core, studentId, randomUUID())).rejects.toMatchObject({ kind: 'QR_TOKEN_INVALID' });
  await expect(mark(core, studentId, code)).rejects.toMatchObject({ kind: 'RATE_LIMITED' });
});

test('forty guesses in the same instant are answered as one after the other', async () => {
  await using system = await createTestSystem();
  const { core } = withJournal(system);
  const { studentIds } = await openMeeting(core, { students: 1 });
  const { refused } = await outcomes(Array.from({ length: 40 }, () => mark(core, studentIds[0] ?? '', randomUUID())));
  expect(countKinds(refused)).toEqual({ QR_TOKEN_INVALID: 10, RATE_LIMITED: 30 });
});

test('the journal has every scan with its outcome, and a false code is of no session', async () => {
  await using system = await createTestSystem();
  const { core, scans } = withJournal(system);
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
  const [studentId = ''] = studentIds;
  const forged = `${code.slice(0, 24)}${randomUUID().slice(24)}`;
  await outcomes([mark(core, studentId, forged)]);
  await outcomes([mark(core, studentId, code)]);
  await outcomes([mark(core, studentId, code)]);
  for (let guess = 0; guess < 10; guess += 1) await outcomes([mark(core, studentId, randomUUID())]);

  expect(scans().slice(0, 3)).toEqual([
    { type: 'scanned', studentId, sessionId: null, outcome: 'QR_TOKEN_INVALID' },
    { type: 'scanned', studentId, sessionId, outcome: 'present' },
    { type: 'scanned', studentId, sessionId, outcome: 'ALREADY_MARKED_ATTENDANCE' },
  ]);
  expect(scans().at(-1)).toEqual({ type: 'scanned', studentId, sessionId: null, outcome: 'RATE_LIMITED' });
  expect(scans()).toHaveLength(13);
});
