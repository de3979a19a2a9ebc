import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeRosterLines, presentLine, type RosterFacts } from '../../src/classes/judge-roster-lines';
import type { RosterLine, UnreadableLine } from '../../src/classes/roster-line';

const line = (number: number, name: string, problem: UnreadableLine | null = null): RosterLine => ({
  line: number,
  email: `${name}@x.example`,
  fullName: '',
  problem,
});
const account = (id: string, role: 'student' | 'employee') => ({ id, role, fullName: `The ${id}` });

const FACTS: RosterFacts = {
  capacity: null,
  takenCount: 2,
  people: new Map([
    ['student@x.example', { account: account('student', 'student'), isThere: false }],
    ['enrolled@x.example', { account: account('enrolled', 'student'), isThere: true }],
    ['invited@x.example', { account: null, isThere: true }],
    ['teacher@x.example', { account: account('teacher', 'employee'), isThere: false }],
    ['invited-teacher@x.example', { account: account('invited-teacher', 'employee'), isThere: true }],
    ['stranger@x.example', { account: null, isThere: false }],
  ]),
};

const kinds = (lines: RosterLine[], facts: RosterFacts = FACTS) =>
  judgeRosterLines(lines, facts).map(({ verdict }) => verdict.kind);

test.for([
  { name: 'student', kind: 'enrol' },
  { name: 'stranger', kind: 'invite' },
  { name: 'enrolled', kind: 'already-there' },
  { name: 'invited', kind: 'already-there' },
  { name: 'teacher', kind: 'teacher' },
  { name: 'invited-teacher', kind: 'teacher' },
] as const)('$name: $kind', ({ name, kind }) => {
  expect(kinds([line(1, name)])).toEqual([kind]);
});

test('the second line with an e-mail names the first, even where the first is of no use', () => {
  const lines = [line(2, 'teacher'), line(3, 'student'), line(5, 'student'), line(6, 'teacher')];
  const judged = judgeRosterLines(lines, FACTS);
  expect(judged.map(presentLine).map(({ problem }) => problem)).toEqual([
    'This e-mail belongs to a teacher',
    null,
    'Has the same e-mail as line 3',
    'Has the same e-mail as line 2',
  ]);
});

test('the class fills up in the order of the list; who is there already takes no other place', () => {
  const lines = [line(1, 'enrolled'), line(2, 'stranger'), line(3, 'invited'), line(4, 'student')];
  expect(kinds(lines, { ...FACTS, capacity: 3 })).toEqual(['already-there', 'invite', 'already-there', 'full']);
});

test('a bad line takes no place', () => {
  const lines = [line(1, 'x', 'no-email'), line(2, 'teacher'), line(3, 'student'), line(4, 'stranger')];
  expect(kinds(lines, { ...FACTS, capacity: 3 })).toEqual(['unreadable', 'teacher', 'enrol', 'full']);
});

test('a class that is fuller than it may be takes nobody', () => {
  expect(kinds([line(1, 'student')], { ...FACTS, capacity: 1 })).toEqual(['full']);
});

test('every bad line says why in words, and a good one has the account’s name', () => {
  const bad: UnreadableLine[] = ['no-email', 'not-an-email', 'name-too-long', 'name-unstorable', 'broken-quote'];
  const lines = [...bad.map((problem, index) => line(index + 1, `p${index}`, problem)), line(9, 'student')];
  const presented = judgeRosterLines(lines, FACTS).map(presentLine);
  for (const { outcome, problem } of presented.slice(0, -1)) {
    expect({ outcome, problem }).toEqual({ outcome: 'bad', problem: expect.stringMatching(/^[A-Z].{9,}/) });
  }
  expect(new Set(presented.map(({ problem }) => problem)).size).toBe(6);
  expect(presented.at(-1)).toMatchObject({ outcome: 'enrolled', problem: null, fullName: 'The student' });
});

const names = fc.constantFrom('student', 'stranger', 'enrolled', 'invited', 'teacher', 'someone', 'else');

test('whatever the list: a verdict for each line, and never more new places than were free', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 30 }), fc.option(fc.nat(6)), (list, free) => {
      const capacity = free === null ? null : FACTS.takenCount + free;
      const lines = list.map((name, index) => line(index + 1, name));
      const given = kinds(lines, { ...FACTS, capacity }).filter((kind) => kind === 'enrol' || kind === 'invite');
      expect(kinds(lines, { ...FACTS, capacity })).toHaveLength(lines.length);
      if (free !== null) expect(given.length).toBeLessThanOrEqual(free);
    }),
  );
});
