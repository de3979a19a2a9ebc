import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLocalClock } from '../../src/reports/local-clock';
import { isAtRisk, summarize, tallyOf, type Counts } from '../../src/reports/statistics';

const counts = (present: number, late: number, absent: number, excused: number) => ({ present, late, absent, excused });

test.for([
  { marks: counts(0, 0, 0, 0), rate: null, why: 'nobody was expected' },
  { marks: counts(0, 0, 0, 5), rate: null, why: 'everyone was excused' },
  { marks: counts(3, 1, 0, 0), rate: 1, why: 'who is late is there' },
  { marks: counts(3, 0, 1, 0), rate: 0.75, why: 'three of four came' },
  { marks: counts(3, 0, 1, 96), rate: 0.75, why: 'the excused count for nothing' },
  { marks: counts(0, 0, 4, 1), rate: 0, why: 'nobody came' },
])('the rate of $marks is $rate: $why', ({ marks, rate }) => {
  expect(tallyOf(marks)).toEqual({ ...marks, rate });
});

test.for([
  { marks: counts(8, 0, 2, 0), absentInARow: 0, goal: 80, atRisk: false, why: 'just at the goal' },
  { marks: counts(79, 0, 21, 0), absentInARow: 0, goal: 80, atRisk: true, why: 'just below the goal' },
  { marks: counts(4, 4, 2, 9), absentInARow: 2, goal: 80, atRisk: false, why: 'late counts, excused does not' },
  { marks: counts(97, 0, 3, 0), absentInARow: 3, goal: 80, atRisk: true, why: 'three absences in a row' },
  { marks: counts(97, 0, 2, 0), absentInARow: 2, goal: 80, atRisk: false, why: 'two absences in a row' },
  { marks: counts(0, 0, 0, 0), absentInARow: 0, goal: 100, atRisk: false, why: 'nothing is known yet' },
  { marks: counts(0, 0, 0, 3), absentInARow: 0, goal: 100, atRisk: false, why: 'always excused' },
  { marks: counts(99, 0, 1, 0), absentInARow: 1, goal: 100, atRisk: true, why: 'the goal is to miss nothing' },
  { marks: counts(29, 0, 71, 0), absentInARow: 0, goal: 29, atRisk: false, why: '0.29 × 100 is not 29 for a computer' },
])('$marks with a goal of $goal and $absentInARow in a row: $why', ({ marks, absentInARow, goal, atRisk }) => {
  expect(isAtRisk(marks, { absentInARow, attendanceGoalPercent: goal })).toBe(atRisk);
});

const anyCounts: fc.Arbitrary<Counts> = fc.record({
  present: fc.nat(500),
  late: fc.nat(500),
  absent: fc.nat(500),
  excused: fc.nat(500),
});
const anySession = fc.record({
  sessionId: fc.uuid(),
  startTime: fc
    .date({ min: new Date('2025-09-01'), max: new Date('2026-08-31'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  endTime: fc.constant('2026-08-31T23:00:00.000Z'),
  counts: anyCounts,
});
const anySessions = fc
  .array(anySession, { maxLength: 40 })
  .map((sessions) => sessions.map(({ counts: marks, ...session }) => ({ ...session, ...tallyOf(marks) })));
const berlin = createLocalClock('Europe/Berlin');

test('the sums by weekday, by hour and over all agree, and a rate lies between the rates of its parts', () => {
  fc.assert(
    fc.property(anySessions, (sessions) => {
      const { byWeekday, byHour, ...all } = summarize({ sessions, students: [] }, berlin);
      expect(all.totalSessions).toBe(sessions.length);
      for (const parts of [byWeekday, byHour]) {
        expect(parts.reduce((total, part) => total + part.sessions, 0)).toBe(sessions.length);
        for (const status of ['present', 'late', 'absent', 'excused'] as const) {
          expect(parts.reduce((total, part) => total + part[status], 0)).toBe(all[status]);
        }
        const rates = parts.flatMap(({ rate }) => rate ?? []);
        if (all.rate === null) expect(rates).toEqual([]);
        else {
          expect(all.rate).toBeGreaterThanOrEqual(Math.min(...rates));
          expect(all.rate).toBeLessThanOrEqual(Math.max(...rates));
        }
      }
    }),
  );
});

test('the order in which sessions come does not matter', () => {
  fc.assert(
    fc.property(
      anySessions.chain((sessions) => fc.tuple(fc.constant(sessions), shuffled(sessions))),
      ([sessions, other]) => {
        expect(summarize({ sessions: other, students: [] }, berlin)).toEqual(
          summarize({ sessions, students: [] }, berlin),
        );
      },
    ),
  );
});

test('sessions are sorted into the weekdays and hours of the class’s own clocks', () => {
  const marks = tallyOf(counts(1, 0, 0, 0));
  const starts = ['2026-03-01T23:30:00Z', '2026-03-02T00:30:00Z', '2026-03-02T22:30:00Z', '2026-03-02T23:30:00Z'];
  const sessions = starts.map((startTime) => ({ sessionId: 'a', startTime, endTime: startTime, ...marks }));
  const { byWeekday, byHour } = summarize({ sessions, students: [] }, berlin);
  expect(byWeekday.map(({ weekday, sessions: held }) => [weekday, held])).toEqual([
    [1, 3],
    [2, 1],
  ]);
  expect(byHour.map(({ hour, sessions: held }) => [hour, held])).toEqual([
    [0, 2],
    [1, 1],
    [23, 1],
  ]);
});

function shuffled<Item>(items: Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray(items, { minLength: items.length });
}
