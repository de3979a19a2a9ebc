import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase } from '@rollcall/db/testing';
import { startOwnServer } from '@rollcall/db/testing/own-server';
import { expect, test } from 'vitest';
import { signIn } from '../clients';
import { eventually } from '../eventually';
import { follow } from '../follow';
import { at } from '../people';
import { readQrSvg } from '../read-qr-svg';
import { rest } from '../rest';
import { past, startBurst } from './burst';
import { expectStoredOnce } from './expect-stored-once';
import { fillHall, openSession } from './hall';
import { seededRandom } from './random';
import { startRollcall } from './rollcall-process';

const STUDENTS = 400;
const shape = { concurrency: 50, pauseMs: 200 };

/** Past the 5 s after which the SDK gives a silent socket up, and short of the 9 s after which we give up PostgreSQL. */
const FROZEN_MS = 6_000;

test('kill -9 of the only server, twice in one burst', async () => {
  await using database = await createTestDatabase();
  const { connection } = database;
  const random = seededRandom();
  const server = await startRollcall(connection);
  const hall = await fillHall(connection, { students: STUDENTS });
  const { sessionId, code } = await openSession(server.url, hall);
  const burst = startBurst({ ...shape, urls: [server.url], students: hall.students, code, random });
  for (const marks of [80, 200]) {
    await past(burst, marks);
    await delay(random.between(0, 50));
    await server.crash();
    await server.start();
  }
  await burst.done;
  await expectStoredOnce(connection, sessionId, burst);
});

test('kill -9 of PostgreSQL in a burst', async () => {
  await using postgres = await startOwnServer();
  const { connection } = postgres;
  const random = seededRandom();
  const server = await startRollcall(connection);
  const hall = await fillHall(connection, { students: STUDENTS });
  const { sessionId, code } = await openSession(server.url, hall);
  const burst = startBurst({ ...shape, urls: [server.url], students: hall.students, code, random });
  for (const marks of [80, 200]) {
    await past(burst, marks);
    await postgres.kill();
    await delay(random.between(0, 500));
    await postgres.start();
  }
  await burst.done;
  await expectStoredOnce(connection, sessionId, burst);
});

test('a server that stands still for six seconds goes on as if nothing had been', async () => {
  await using database = await createTestDatabase();
  const { connection } = database;
  const random = seededRandom();
  const server = await startRollcall(connection);
  const hall = await fillHall(connection, { students: STUDENTS });
  const { sessionId, code } = await openSession(server.url, hall);
  const other = await fillHall(connection, { students: 0, policy: { codeTtlSeconds: 5 } });
  const rotating = await openSession(server.url, other);
  const desk = follow(await signIn(server.url, hall.teacher), sessionId);
  const projector = follow(await signIn(server.url, other.teacher), rotating.sessionId);
  await Promise.all([desk.sees('session-started', 1), projector.sees('qr-updated', 1)]);

  const burst = startBurst({ ...shape, urls: [server.url], students: hall.students, code, random });
  await past(burst, 100);
  server.signal('SIGSTOP');
  await delay(FROZEN_MS);
  server.signal('SIGCONT');
  await burst.done;
  await desk.sees('attendance-marked', STUDENTS);

  expect(burst.outcomes.filter(({ attempts }) => attempts.length > 1)).toEqual([]);
  expect(desk.events.map(({ id }) => id).filter((id) => !id.includes('.'))).toEqual(
    Array.from({ length: STUDENTS + 1 }, (_, index) => String(index + 1)),
  );
  await eventually('the projector shows the code of this moment', async () => {
    const now = await rest(server.url, `PUT /sessions/${rotating.sessionId}/start`, { token: other.teacher.token });
    return readQrSvg(Object(now.body).qrCode) === readQrSvg(projector.of('qr-updated').at(-1)?.qrCode ?? '');
  });
  // The codes' own ids: the start of the session may come before the first of them or after it.
  const codes = projector.events.filter(({ event }) => event.type === 'qr-updated');
  const endOf = ({ id }: (typeof codes)[number]) => Number(id.split('.')[1]);
  expect(endOf(at(codes, codes.length - 1))).toBeGreaterThan(endOf(at(codes, 0)));
  await expectStoredOnce(connection, sessionId, burst);
});
