import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow, idsBetween } from '../follower';
import { outcomes } from '../outcomes';
import { asStudent, asTeacher, first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

const CUTS = 20;
const BURST = 10;

test('a follower that is cut 20 times at random, and resumes here or elsewhere, sees each event once and in order', async () => {
  const anyCuts = fc.array(fc.record({ taken: fc.integer({ min: 1, max: BURST }), elsewhere: fc.boolean() }), {
    minLength: CUTS,
    maxLength: CUTS,
  });
  await fc.assert(
    fc.asyncProperty(anyCuts, async (cuts) => {
      await using system = await createTestSystem();
      const { core } = system;
      const other = await system.anotherProcess();
      const { teacherId, sessionId, studentIds, code } = await openMeeting(core, { students: CUTS * BURST });
      const marks: Promise<unknown>[] = [];
      const seen: string[] = [];

      for (const [index, { taken, elsewhere }] of cuts.entries()) {
        const follower = follow(elsewhere ? other : core, asTeacher(teacherId), sessionId, seen.at(-1) ?? '0');
        const burst = studentIds.slice(index * BURST, (index + 1) * BURST);
        marks.push(...burst.map((studentId, at) => mark(at % 2 === 0 ? core : other, studentId, code)));
        seen.push(...(await follower.takeLogged(taken)).map(({ id }) => id));
        await follower.stop();
      }
      expect((await outcomes(marks)).refused).toEqual([]);
      const last = follow(other, asTeacher(teacherId), sessionId, seen.at(-1));
      seen.push(...(await last.takeLogged(CUTS * BURST + 1 - seen.length)).map(({ id }) => id));
      await last.stop();

      expect(seen).toEqual(idsBetween(1, CUTS * BURST + 1));
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

test('a newcomer starts with the latest event: the count, and an id to resume from', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, studentIds, code } = await openMeeting(core, { students: 5 });
  await Promise.all(studentIds.slice(1).map((studentId) => mark(core, studentId, code)));

  const follower = follow(core, asStudent(first(studentIds)), sessionId);
  expect(await follower.next()).toEqual({ id: '5', event: { type: 'attendance-marked', data: { totalPresent: 4 } } });
  await follower.stop();
});
