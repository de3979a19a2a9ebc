import { openDatabase } from '@rollcall/db/client';
import { createTestDatabase } from '@rollcall/db/testing';
import { expect, test } from 'vitest';
import { eventually } from '../eventually';
import { at } from '../people';
import { mark, openSchool } from '../school';
import { databaseUrl } from '../start-server';
import { startPair } from './start-pair';

const HOUR_MS = 60 * 60 * 1000;

test('processes that come back together close what became overdue, once', { timeout: 90_000 }, async () => {
  await using opened = await createTestDatabase();
  const DATABASE_URL = databaseUrl(opened.connection);
  const before = await startPair({ DATABASE_URL });
  const { sessionId, students, classId, code } = await openSchool(before.urls[0], { students: 4 });
  expect((await mark(before.urls[1], at(students, 0), code)).status).toBe(201);
  await before.end();

  // While nobody runs, the session's end comes and goes.
  const database = openDatabase(opened.connection);
  const startTime = new Date(Date.now() - 2 * HOUR_MS);
  const past = { startTime, endTime: new Date(Date.now() - HOUR_MS), startedAt: startTime, codeEpochAt: startTime };
  await database.prisma.session.update({ where: { id: sessionId }, data: past });
  await database.prisma.enrollment.updateMany({ where: { classId }, data: { enrolledAt: startTime } });

  // Both look for such sessions when they start.
  const after = await startPair({ DATABASE_URL });
  const typesOf = async () => {
    const events = await database.prisma.sessionEvent.findMany({ where: { sessionId }, orderBy: { number: 'asc' } });
    return events.map(({ status, type }) => status ?? type);
  };
  await eventually('it is closed', async () => (await typesOf()).includes('session_ended'));
  // A drain waits for a run under way: whatever the other was about to do is done.
  for (const each of after.processes) each.kill('SIGTERM');
  await Promise.all(after.processes.map(({ exited }) => exited));
  expect(await typesOf()).toEqual(['session_started', 'present', 'absent', 'absent', 'absent', 'session_ended']);
  await database.close();
  await after.end();
});
