import { setTimeout as delay } from 'node:timers/promises';
import { startedSession } from '@rollcall/contracts/sessions';
import { createTestDatabase } from '@rollcall/db/testing';
import { expect, test } from 'vitest';
import { signIn } from '../clients';
import { eventually } from '../eventually';
import { follow } from '../follow';
import { at } from '../people';
import { rest } from '../rest';
import { mark } from '../school';
import { expectStoredOnce } from './expect-stored-once';
import { FAKETIME, makeWrongClock } from './fake-time';
import { fillHall, openSession, type Hall } from './hall';
import { startRollcall } from './rollcall-process';

if (FAKETIME === undefined) {
  process.stderr.write(
    '\nSKIPPED, because Debian’s faketime is not installed: clocks that are wrong and clocks that jump\n\n',
  );
}

const HOUR_SECONDS = 3_600;

/** What clocks three seconds apart leave of the five for which a replaced code stays good. */
const LEFT_MS = 2_000;

test.skipIf(FAKETIME === undefined).each([3, -3])(
  'a server whose clock is %i s off shows codes that the other takes, and takes the other’s',
  async (offset) => {
    await using database = await createTestDatabase();
    const { connection } = database;
    const { variables } = await makeWrongClock(offset);
    const servers = [await startRollcall(connection, variables), await startRollcall(connection)];
    const urls = servers.map(({ url }) => url);
    const hall = await fillHall(connection, { students: 24, policy: { codeTtlSeconds: 5 } });
    const { sessionId } = await openSession(at(urls, 1), hall);
    const outcomes = [];
    // Over two lives of a code, so that its ends on either clock are among the moments.
    for (const [index, student] of hall.students.entries()) {
      const scan = async () => {
        const startedAt = performance.now();
        const shown = await codeOf(at(urls, index % 2), hall, sessionId);
        const answer = await mark(at(urls, (index + 1) % 2), student, shown);
        return { answer, isLate: performance.now() - startedAt > LEFT_MS };
      };
      let scanned = await scan();
      // Whom a busy machine keeps for longer than a code is promised to be good scans the next one.
      while (scanned.isLate && scanned.answer.status === 410) scanned = await scan();
      expect(scanned.answer).toMatchObject({ status: 201 });
      outcomes.push({ studentId: student.id, markId: null });
      await delay(400);
    }
    await expectStoredOnce(connection, sessionId, { outcomes });
  },
);

test.skipIf(FAKETIME === undefined)(
  'a clock that jumps by an hour and back: the code shown is the code taken',
  async () => {
    await using database = await createTestDatabase();
    const { connection } = database;
    const clock = await makeWrongClock(0);
    const server = await startRollcall(connection, clock.variables);
    const hall = await fillHall(connection, { students: 5 });
    const { sessionId, code } = await openSession(server.url, hall);
    const ended = await openSession(server.url, hall);
    const projector = follow(await signIn(server.url, hall.teacher), sessionId);
    await projector.sees('qr-updated', 1);
    const markAs = (index: number, qrToken: string) => mark(server.url, at(hall.students, index), qrToken);
    const shows = (qrToken: string) =>
      eventually('the projector shows it', async () => {
        const now = await rest(server.url, `PUT /sessions/${sessionId}/start`, { token: hall.teacher.token });
        const isShown = projector.of('qr-updated').at(-1)?.qrCode === Object(now.body).qrCode;
        return isShown && Object(now.body).token === qrToken;
      });

    await clock.set(HOUR_SECONDS);
    const future = await codeOf(server.url, hall, sessionId);
    expect(future).not.toBe(code);
    await shows(future);
    expect(await markAs(0, code)).toMatchObject({ status: 410, body: { error: { code: 'QR_TOKEN_EXPIRED' } } });
    expect(await markAs(0, future)).toMatchObject({ status: 201 });
    const end = await rest(server.url, `PUT /sessions/${ended.sessionId}/end`, { token: hall.teacher.token });
    expect(end.status).toBe(200);

    await clock.set(0);
    // Within five minutes of the start, it is the first code again; nobody who kept the one of the future gets in by it.
    await shows(code);
    expect(await markAs(1, future)).toMatchObject({ status: 410, body: { error: { code: 'QR_TOKEN_EXPIRED' } } });
    expect(await markAs(1, code)).toMatchObject({ status: 201 });
    expect(await markAs(2, ended.code)).toMatchObject({ status: 409, body: { error: { code: 'SESSION_NOT_ACTIVE' } } });
    expect(await markAs(0, code)).toMatchObject({
      status: 409,
      body: { error: { code: 'ALREADY_MARKED_ATTENDANCE' } },
    });
    const outcomes = [0, 1].map((index) => ({ studentId: at(hall.students, index).id, markId: null }));
    await expectStoredOnce(connection, sessionId, { outcomes });
  },
);

async function codeOf(url: string, { teacher }: Hall, sessionId: string): Promise<string> {
  const started = await rest(url, `PUT /sessions/${sessionId}/start`, { token: teacher.token });
  return startedSession.parse(started.body).token;
}
