import { expect, test } from 'vitest';
import { createCore, type Core } from '../../src/core';
import { isOutage } from '../../src/outage';
import { first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';
import { watchQueries } from '../watch-queries';

const lost = () => new Error('Connection terminated unexpectedly');

/** Resolves to what it failed with. */
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'it did not fail',
    (error: unknown) => error,
  );

test('a connection that is lost during the commit leaves the outcome open; the repeat finds the mark', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 1 });
  const query: Core['database']['query'] = async (statement) => {
    const rows = await core.database.query<never>(statement);
    if (statement.name === 'write-marks') throw lost();
    return rows;
  };
  const cut = createCore({ ...core, database: { ...core.database, query } });

  expect(isOutage(await failure(mark(cut, first(studentIds), code)))).toBe(true);
  await expect(mark(core, first(studentIds), code)).rejects.toMatchObject({ kind: 'ALREADY_MARKED_ATTENDANCE' });
  expect(await core.database.prisma.attendance.count({ where: { sessionId } })).toBe(1);
});

test('who waits behind a group that waits for the database in vain is answered with it, and not after as long again', async () => {
  await using system = await createTestSystem();
  let reads = 0;
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const core = watchQueries(system.core, async (name) => {
    if (name !== 'session-of-code') return;
    reads += 1;
    await silence;
    throw lost();
  });
  const { studentIds, code } = await openMeeting(system.core, { students: 5 });
  const marks = studentIds.map((studentId) => failure(mark(core, studentId, code)));
  // By then all five have come as far as they get.
  await new Promise((resolve) => setImmediate(resolve));
  answer();
  expect((await Promise.all(marks)).map(isOutage)).toEqual([true, true, true, true, true]);
  expect(reads).toBe(1);
});
