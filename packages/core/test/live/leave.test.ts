import { expect, test } from 'vitest';
import { createCore, type Core } from '../../src/core';
import { iterateFeed } from '../../src/live/feed';
import { followSession } from '../../src/live/follow-session';
import { follow } from '../follower';
import { asStudent, asTeacher, first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

/** The same core on wake-ups that count who listens: as many as there are open rooms. */
function countRooms(core: Core): { core: Core; openRooms: () => number } {
  let open = 0;
  const wakeups: Core['wakeups'] = {
    ...core.wakeups,
    onLogGrown: (sessionId, listener) => {
      open += 1;
      const stop = core.wakeups.onLogGrown(sessionId, listener);
      return () => {
        open -= 1;
        stop();
      };
    },
  };
  return { core: createCore({ ...core, wakeups }), openRooms: () => open };
}

test('a follower that waits ends promptly when its client leaves, and leaves no room behind', async () => {
  await using system = await createTestSystem();
  const { core, openRooms } = countRooms(system.core);
  const { teacherId, sessionId } = await openMeeting(core, { students: 1 });
  const leaving = new AbortController();
  const feed = iterateFeed(await followSession(core, asTeacher(teacherId), { sessionId }), leaving.signal);
  await feed.next();
  await feed.next();
  expect(openRooms()).toBe(1);

  // Nothing else is coming: the code lasts for another five minutes.
  const waiting = feed.next();
  leaving.abort();
  await expect(waiting).resolves.toEqual({ done: true, value: undefined });
  expect(openRooms()).toBe(0);
});

test('one room serves all who follow a session, until the last has left', async () => {
  await using system = await createTestSystem();
  const { core, openRooms } = countRooms(system.core);
  const { sessionId, studentIds } = await openMeeting(core, { students: 30 });
  const followers = studentIds.map((studentId) => follow(core, asStudent(studentId), sessionId));
  await Promise.all(followers.map((follower) => follower.next()));
  expect(openRooms()).toBe(1);

  await Promise.all(followers.slice(1).map((follower) => follower.stop()));
  expect(openRooms()).toBe(1);
  await first(followers).stop();
  expect(openRooms()).toBe(0);
});

test('who may not follow opens no room', async () => {
  await using system = await createTestSystem();
  const { core, openRooms } = countRooms(system.core);
  const { sessionId } = await openMeeting(core, { students: 1 });
  const { teacherId: stranger } = await openMeeting(core, { students: 0 });
  await expect(follow(core, asTeacher(stranger), sessionId).next()).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  expect(openRooms()).toBe(0);
});

test('a client that has left before the feed begins gets nothing', async () => {
  await using system = await createTestSystem();
  const { core, openRooms } = countRooms(system.core);
  const { teacherId, sessionId } = await openMeeting(core, { students: 1 });
  const feed = iterateFeed(await followSession(core, asTeacher(teacherId), { sessionId }), AbortSignal.abort());
  await expect(feed.next()).resolves.toEqual({ done: true, value: undefined });
  expect(openRooms()).toBe(0);
});

test('whoever leaves in the middle of a burst disturbs nobody', async () => {
  await using system = await createTestSystem();
  const { core, openRooms } = countRooms(system.core);
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 60 });
  const staying = follow(core, asTeacher(teacherId), sessionId, '0');
  const stayed = staying.takeLogged(61);

  for (const studentId of studentIds) {
    const passing = follow(core, asStudent(studentId), sessionId, '0');
    await Promise.all([passing.next(), mark(core, studentId, code)]);
    await passing.stop();
  }
  expect((await stayed).map(({ id }) => Number(id))).toEqual(Array.from({ length: 61 }, (_, index) => index + 1));
  await staying.stop();
  expect(openRooms()).toBe(0);
});
