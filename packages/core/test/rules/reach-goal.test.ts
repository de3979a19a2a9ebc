import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachGoal } from '../../src/reports/reach-goal';

const counts = (present: number, late: number, absent: number, excused = 0) => ({ present, late, absent, excused });
const none = counts(0, 0, 0);
const reachable = (mustAttend: number, mayMiss: number) => ({ kind: 'reachable', mustAttend, mayMiss });
const reached = (mayMiss: number) => ({ kind: 'reached', mustAttend: 0, mayMiss });
const outOfReach = { kind: 'out-of-reach', mustAttend: null, mayMiss: null };
const open = { kind: 'open', mustAttend: null, mayMiss: null };

test.each([
  { what: 'nothing yet, nothing ahead', had: none, ahead: 0, goal: 80, is: open },
  { what: 'excused alone, nothing ahead', had: counts(0, 0, 0, 3), ahead: 0, goal: 80, is: open },
  { what: 'the beginning of a term', had: none, ahead: 10, goal: 80, is: reachable(8, 2) },
  { what: 'late counts as here', had: counts(4, 3, 3), ahead: 5, goal: 80, is: reachable(5, 0) },
  { what: 'one absence more than can be mended', had: counts(4, 2, 4), ahead: 5, goal: 80, is: outOfReach },
  { what: 'exactly at the goal, nothing ahead', had: counts(4, 0, 1), ahead: 0, goal: 80, is: reached(0) },
  { what: 'below the goal, nothing ahead', had: counts(3, 0, 1), ahead: 0, goal: 80, is: outOfReach },
  { what: 'so far ahead that the rest may be missed', had: counts(19, 0, 1), ahead: 3, goal: 80, is: reached(3) },
  { what: 'everything, and all of it so far', had: counts(5, 0, 0), ahead: 5, goal: 100, is: reachable(5, 0) },
  { what: 'everything, with one absence', had: counts(99, 0, 1), ahead: 50, goal: 100, is: outOfReach },
  { what: 'the lowest goal there is', had: counts(0, 0, 99), ahead: 1, goal: 1, is: reachable(1, 0) },
  { what: 'a third of three, which no fraction writes out', had: none, ahead: 3, goal: 33, is: reachable(1, 2) },
  { what: '57 %, of which a computer makes 56.99…', had: none, ahead: 100, goal: 57, is: reachable(57, 43) },
])('$what: $is.kind', ({ had, ahead, goal, is }) => {
  expect(reachGoal(had, { sessionsAhead: ahead, attendanceGoalPercent: goal })).toEqual(is);
});

const few = fc.integer({ min: 0, max: 12 });

test('agrees with going through every way the sessions ahead can be attended or missed', () => {
  const anyCounts = fc.record({ present: few, late: few, absent: few, excused: few });
  const anyGoal = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 0, max: 8 }), anyGoal, (had, sessionsAhead, goal) => {
      const ways = Array.from({ length: 2 ** sessionsAhead }, (_, way) => attended(way, sessionsAhead));
      const good = ways.filter((came) => isAtGoal(had, { came, of: sessionsAhead }, goal));
      const fewest = Math.min(...good);
      const expected =
        had.present + had.late + had.absent + sessionsAhead === 0
          ? open
          : good.length === 0
            ? outOfReach
            : fewest === 0
              ? reached(sessionsAhead)
              : reachable(fewest, sessionsAhead - fewest);
      expect(reachGoal(had, { sessionsAhead, attendanceGoalPercent: goal })).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});

/** How many sessions are attended where each bit of `way` says it of one. */
function attended(way: number, sessions: number): number {
  return Array.from({ length: sessions }, (_, bit) => (way >> bit) & 1).filter((bit) => bit === 1).length;
}

/** In whole numbers of any size, and by another way than the rule's: came of all, as a fraction, against the goal's. */
function isAtGoal(
  had: { present: number; late: number; absent: number },
  ahead: { came: number; of: number },
  goal: number,
) {
  const came = BigInt(had.present + had.late + ahead.came);
  const all = BigInt(had.present + had.late + had.absent + ahead.of);
  return all > 0n && came * 100n >= all * BigInt(goal);
}
