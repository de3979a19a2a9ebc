import { session } from '@rollcall/contracts/sessions';
import { openDatabase, type Database } from '@rollcall/db/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { eventually } from './eventually';
import { at } from './people';
import { rest } from './rest';
import { mark, openSchool } from './school';
import { databaseUrl, startServer, type TestServer } from './start-server';

const HOUR_MS = 60 * 60 * 1000;

let server: TestServer;
let database: Database;
beforeAll(async () => {
  server = await startServer();
  database = openDatabase(server.database);
});
afterAll(async () => {
  await database.close();
  await server[Symbol.asyncDispose]();
});

/** What a server finds that was down when the session became overdue; nobody waits for the real clock. */
async function becomeOverdue(sessionId: string): Promise<Date> {
  const endTime = new Date(Date.now() - HOUR_MS);
  const startTime = new Date(endTime.getTime() - HOUR_MS);
  const past = { startTime, endTime, startedAt: startTime, codeEpochAt: startTime };
  const { classId } = await database.prisma.session.update({ where: { id: sessionId }, data: past });
  await database.prisma.enrollment.updateMany({ where: { classId }, data: { enrolledAt: startTime } });
  return new Date(endTime.getTime() + 15 * 60_000);
}

test('servers that come back close what became overdue meanwhile, once, whoever is first', async () => {
  const schools = [];
  for (let count = 0; count < 3; count += 1) schools.push(await openSchool(server.url, { students: 4 }));
  const overdueAt = new Map<string, Date>();
  for (const { sessionId, students, code } of schools) {
    await mark(server.url, at(students, 0), code);
    overdueAt.set(sessionId, await becomeOverdue(sessionId));
  }

  const variables = { DATABASE_URL: databaseUrl(server.database) };
  const back = await Promise.all([startServer(variables), startServer(variables), startServer(variables)]);
  for (const { teacher, classId, sessionId } of schools) {
    await eventually('the system has closed it', async () => {
      const list = await rest(server.url, `GET /sessions/class/${classId}`, { token: teacher.token });
      return z.object({ sessions: z.array(session) }).parse(list.body).sessions[0]?.endedAt !== null;
    });
    const events = await database.prisma.sessionEvent.findMany({ where: { sessionId }, orderBy: { number: 'asc' } });
    expect(events.map(({ status, type }) => status ?? type)).toEqual([
      'session_started',
      'present',
      'absent',
      'absent',
      'absent',
      'session_ended',
    ]);
    expect(events.slice(2).map((event) => event.at)).toEqual(Array(4).fill(overdueAt.get(sessionId)));
    expect(events.slice(2).map(({ actorId }) => actorId)).toEqual(Array(4).fill(null));
  }
  // Stopping waits for a run under way and leaves the others at work.
  for (const each of back) await each[Symbol.asyncDispose]();
});
