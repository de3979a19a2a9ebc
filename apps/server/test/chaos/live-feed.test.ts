import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase } from '@rollcall/db/testing';
import { startOwnServer } from '@rollcall/db/testing/own-server';
import { expect, test } from 'vitest';
import { at } from '../people';
import { past, startBurst, type Burst } from './burst';
import { expectStoredOnce } from './expect-stored-once';
import { fillHall, openSession } from './hall';
import { seededRandom, type Random } from './random';
import { startRollcall } from './rollcall-process';
import { isMark, startWanderer, type Wanderer } from './wanderer';

const MARKS = 2_000;
const MARKERS = 50;

/** The longest rest of a marker: so the marks take some eight seconds, and there is a middle of them. */
const REST_MS = 300;

test('2,000 marks reach each follower once and in order: cut, moved, and with servers killed', async () => {
  await using database = await createTestDatabase();
  const { connection } = database;
  const random = seededRandom();
  const servers = [await startRollcall(connection), await startRollcall(connection)];
  const urls = servers.map(({ url }) => url);
  const hall = await fillHall(connection, { students: MARKS });
  const { sessionId, code } = await openSession(at(urls, 0), hall);
  const teachers = [
    await startWanderer(urls, hall.teacher, sessionId),
    await startWanderer(urls, hall.teacher, sessionId),
  ];
  const own = hall.students.slice(1_500, 1_502);
  const rows = await Promise.all(own.map((student) => startWanderer(urls.toReversed(), student, sessionId)));

  const burst = startBurst({ urls, students: hall.students, code, concurrency: MARKERS, pauseMs: REST_MS, random });
  const disturbed = disturb([...teachers, ...rows], burst, random);
  for (const [index, server] of servers.entries()) {
    await past(burst, index === 0 ? 400 : 1_200);
    await server.crash();
    await delay(random.between(0, 500));
    await server.start();
  }
  await burst.done;
  await disturbed;
  await Promise.all([...teachers, ...rows].map((wanderer) => wanderer.sees(MARKS)));

  await expectStoredOnce(connection, sessionId, burst);
  for (const teacher of teachers) expectEachMarkOnceInOrder(teacher);
  for (const [index, row] of rows.entries()) expectRisingCountsAndOwnMark(row, at(own, index).id);
});

test('the same with PostgreSQL restarted in the middle', async () => {
  await using postgres = await startOwnServer();
  const { connection } = postgres;
  const random = seededRandom();
  const servers = [await startRollcall(connection), await startRollcall(connection)];
  const urls = servers.map(({ url }) => url);
  const hall = await fillHall(connection, { students: MARKS });
  const { sessionId, code } = await openSession(at(urls, 0), hall);
  const teacher = await startWanderer(urls, hall.teacher, sessionId);
  const row = await startWanderer(urls, at(hall.students, 1_500), sessionId);

  const burst = startBurst({ urls, students: hall.students, code, concurrency: MARKERS, pauseMs: REST_MS, random });
  const disturbed = disturb([teacher, row], burst, random);
  await past(burst, 700);
  await postgres.stop();
  await delay(random.between(100, 1_000));
  await postgres.start();
  await burst.done;
  await disturbed;
  await Promise.all([teacher.sees(MARKS), row.sees(MARKS)]);

  await expectStoredOnce(connection, sessionId, burst);
  expectEachMarkOnceInOrder(teacher);
  expectRisingCountsAndOwnMark(row, at(hall.students, 1_500).id);
});

/** Cuts and moves them at random until the marks are in. */
async function disturb(wanderers: Wanderer[], burst: Burst, random: Random): Promise<void> {
  while (burst.marked() < MARKS) {
    await delay(random.between(20, 300));
    const wanderer = at(wanderers, random.between(0, wanderers.length - 1));
    if (random.next() < 0.3) wanderer.move();
    else wanderer.cut();
    // A burst that has failed ends the test, and this with it.
    await Promise.race([burst.done, delay(0)]);
  }
}

function expectEachMarkOnceInOrder(teacher: Wanderer): void {
  const seen = teacher.events().filter(isMark);
  expect(seen.map(({ id }) => Number(id))).toEqual(Array.from({ length: MARKS }, (_, index) => index + 2));
  const counts = seen.map(({ event }) => Object(event.data).totalPresent);
  expect(counts).toEqual(Array.from({ length: MARKS }, (_, index) => index + 1));
  expect(new Set(seen.map(({ event }) => Object(event.data).studentId)).size).toBe(MARKS);
}

function expectRisingCountsAndOwnMark(row: Wanderer, studentId: string): void {
  const seen = row.events();
  for (const [index, { id }] of seen.entries()) {
    if (index > 0) expect(Number(id)).toBeGreaterThan(Number(seen[index - 1]?.id));
  }
  const named = seen.filter(({ event }) => 'studentId' in event.data);
  expect(named.map(({ event }) => Object(event.data).studentId)).toEqual([studentId]);
  expect(seen.findLast(isMark)?.event.data).toMatchObject({ totalPresent: MARKS });
}
