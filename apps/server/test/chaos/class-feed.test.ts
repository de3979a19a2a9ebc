import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase } from '@rollcall/db/testing';
import { expect, test } from 'vitest';
import { signIn, type Client } from '../clients';
import { eventually } from '../eventually';
import { at } from '../people';
import { fillHall, openSession } from './hall';
import { seededRandom } from './random';
import { startRollcall } from './rollcall-process';

const SESSIONS = 20;

test('who follows a class sees each start once, wherever it happened and however often the line was cut', async () => {
  await using database = await createTestDatabase();
  const { connection } = database;
  const random = seededRandom();
  const servers = [await startRollcall(connection), await startRollcall(connection)];
  const urls = servers.map(({ url }) => url);
  const hall = await fillHall(connection, { students: 2 });
  const started = [(await openSession(at(urls, 0), hall)).sessionId];
  const lines = await Promise.all(
    [hall.teacher, ...hall.students].map(async (who, index) => {
      const clients = [await signIn(at(urls, index % 2), who), await signIn(at(urls, (index + 1) % 2), who)];
      return followClass(clients, hall.classId);
    }),
  );
  await Promise.all(lines.map(({ sees }) => sees(1)));

  let isBack: Promise<void> | undefined;
  while (started.length < SESSIONS) {
    const line = at(lines, random.between(0, lines.length - 1));
    if (random.next() < 0.3) line.move();
    else line.cut();
    started.push((await openSession(at(urls, random.between(0, 1)), hall)).sessionId);
    await delay(random.between(0, 60));
    if (started.length === SESSIONS / 2) {
      await at(servers, 1).crash();
      isBack = at(servers, 1).start();
      // Whoever starts a session asks the other one meanwhile.
      urls.splice(1, 1, at(urls, 0));
    }
  }
  await Promise.all([isBack, ...lines.map(({ sees }) => sees(SESSIONS))]);
  for (const { sessionIds } of lines) expect(sessionIds()).toEqual(started);
});

/** Follows a class at one process after the other; what it has seen counts on. */
function followClass(clients: Client[], classId: string) {
  const events: { id: string; sessionId: string }[] = [];
  let place = 0;
  const open = () => {
    const lastEventId = events.at(-1)?.id;
    const input = lastEventId === undefined ? { classId } : { classId, lastEventId };
    return at(clients, place % clients.length).api.live.class.subscribe(input, {
      onData: ({ id, data }) => {
        if (data.type === 'session-started') events.push({ id, sessionId: data.data.sessionId });
      },
    });
  };
  let subscription = open();
  return {
    sessionIds: () => events.map(({ sessionId }) => sessionId),
    sees: (count: number) => eventually(`${count} starts`, () => events.length >= count, 120_000),
    cut: () => at(clients, place % clients.length).cut(),
    move() {
      subscription.unsubscribe();
      place += 1;
      subscription = open();
    },
  };
}
