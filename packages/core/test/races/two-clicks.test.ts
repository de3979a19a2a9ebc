import { expect, test } from 'vitest';
import { endSession } from '../../src/sessions/end-session';
import { startSession } from '../../src/sessions/start-session';
import { expectExactLedger } from '../ledger';
import { outcomes } from '../outcomes';
import { createMeeting, first, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test('two starts at once are one start, and both show the same code', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { teacherId, sessionId } = await createMeeting(core, { students: 1 });

  const [one, two] = await Promise.all([
    startSession(core, teacherId, sessionId),
    startSession(other, teacherId, sessionId),
  ]);

  expect(one).toEqual(two);
  const { log } = await expectExactLedger(core, sessionId);
  expect(log.map(({ type }) => type)).toEqual(['session-started']);
});

test('two ends at once: one ends it, the other is told so', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { teacherId, sessionId } = await openMeeting(core, { students: 3 });

  const { answered, refused } = await outcomes([
    endSession(core, teacherId, sessionId),
    endSession(other, teacherId, sessionId),
  ]);

  expect(answered).toMatchObject([{ session: { status: 'completed' }, attendanceCount: 0 }]);
  expect(first(refused).kind).toBe('SESSION_STATE_CONFLICT');
  const { log } = await expectExactLedger(core, sessionId);
  expect(log.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
});
