import { expect, test } from 'vitest';
import { follow, idsBetween } from '../follower';
import { expectExactLedger } from '../ledger';
import { asTeacher, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test('a follower who was there before and one who comes after see the same 200 marks, each once and in order', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 200 });
  const here = follow(core, asTeacher(teacherId), sessionId, '0');
  const elsewhere = follow(other, asTeacher(teacherId), sessionId, '0');
  const watching = Promise.all([here.takeLogged(201), elsewhere.takeLogged(201)]);

  for (let from = 0; from < 200; from += 25) {
    const burst = studentIds.slice(from, from + 25);
    await Promise.all(burst.map((studentId, index) => mark(index % 3 === 0 ? other : core, studentId, code)));
  }
  const [seenHere, seenElsewhere] = await watching;
  const after = follow(core, asTeacher(teacherId), sessionId, '0');
  const seenAfter = await after.takeLogged(201);

  expect(seenHere.map(({ id }) => id)).toEqual(idsBetween(1, 201));
  expect(seenElsewhere).toEqual(seenHere);
  expect(seenAfter).toEqual(seenHere);
  const { log } = await expectExactLedger(core, sessionId);
  expect(seenHere.slice(1).map(({ event }) => ('studentId' in event.data ? event.data.studentId : null))).toEqual(
    log.slice(1).map(({ studentId }) => studentId),
  );
  await Promise.all([here.stop(), elsewhere.stop(), after.stop()]);
});

test('who resumes from the middle gets what came after it, and nothing before', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 40 });
  const early = follow(core, asTeacher(teacherId), sessionId);
  await early.next();
  await Promise.all(studentIds.map((studentId) => mark(core, studentId, code)));

  // The room knows the newest alone, or all: both ways lead to the same events.
  for (const last of [0, 1, 17, 40]) {
    const follower = follow(core, asTeacher(teacherId), sessionId, String(last));
    const seen = await follower.takeLogged(41 - last);
    expect(seen.map(({ id }) => id)).toEqual(idsBetween(last + 1, 41));
    await follower.stop();
  }
  await early.stop();
});

test('a log longer than one page is replayed whole', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: 2_300 });
  await Promise.all(studentIds.map((studentId) => mark(core, studentId, code)));

  const one = follow(core, asTeacher(teacherId), sessionId, '0');
  expect((await one.takeLogged(2_301)).map(({ id }) => id)).toEqual(idsBetween(1, 2_301));
  // The room keeps fewer than that.
  const two = follow(core, asTeacher(teacherId), sessionId, '5');
  expect((await two.takeLogged(2_296)).map(({ id }) => id)).toEqual(idsBetween(6, 2_301));
  await Promise.all([one.stop(), two.stop()]);
});
