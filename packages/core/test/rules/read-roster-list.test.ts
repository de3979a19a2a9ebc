import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentLines, readRosterList } from '../../src/classes/read-roster-list';
import type { RosterLine } from '../../src/classes/roster-line';

const read = (csv: string) => readRosterList(contentLines(csv));
const person = (line: number, email: string, fullName: string): RosterLine => ({
  line,
  email,
  fullName,
  problem: null,
});
const ada = (line: number) => person(line, 'ada@x.example', 'Ada Lovelace');

test.for([
  { case: 'name and e-mail between commas', csv: 'Ada Lovelace,ada@x.example', lines: [ada(1)] },
  { case: 'the other way round', csv: 'ada@x.example,Ada Lovelace', lines: [ada(1)] },
  { case: 'semicolons', csv: 'Ada Lovelace;ada@x.example', lines: [ada(1)] },
  { case: 'tabs', csv: 'Ada Lovelace\tada@x.example', lines: [ada(1)] },
  { case: 'first and last name apart', csv: 'Ada;Lovelace;ada@x.example', lines: [ada(1)] },
  { case: 'an e-mail alone', csv: 'ada@x.example', lines: [person(1, 'ada@x.example', '')] },
  { case: 'an empty name', csv: ';ada@x.example;', lines: [person(1, 'ada@x.example', '')] },
  { case: 'capitals and spaces', csv: ' Ada Lovelace , ADA@X.Example ', lines: [ada(1)] },
  {
    case: 'a comma in quotes',
    csv: '"Lovelace, Ada",ada@x.example',
    lines: [person(1, 'ada@x.example', 'Lovelace, Ada')],
  },
  {
    case: 'a comma between semicolons',
    csv: 'Lovelace, Ada;ada@x.example',
    lines: [person(1, 'ada@x.example', 'Lovelace, Ada')],
  },
  {
    case: 'quotes in quotes',
    csv: '"Ada ""Countess"" L.",ada@x.example',
    lines: [person(1, 'ada@x.example', 'Ada "Countess" L.')],
  },
  { case: 'quotes in the middle', csv: 'Ada "A" L.,ada@x.example', lines: [person(1, 'ada@x.example', 'Ada "A" L.')] },
  { case: 'a byte order mark', csv: '\uFEFFAda Lovelace,ada@x.example', lines: [ada(1)] },
  { case: 'a header', csv: 'Name,E-Mail\nAda Lovelace,ada@x.example', lines: [ada(2)] },
  {
    case: 'a header with a byte order mark',
    csv: '\uFEFF"e-mail";"name"\nada@x.example;Ada Lovelace',
    lines: [ada(2)],
  },
  { case: 'a header of one column', csv: 'email\nada@x.example', lines: [person(2, 'ada@x.example', '')] },
  {
    case: 'columns that are neither, under a header',
    csv: 'Number,First name,Last name,Email address,User name\n17,Ada,Lovelace,ada@x.example,al',
    lines: [ada(2)],
  },
  {
    case: 'two e-mails, under a header that says which',
    csv: 'Parent,E-mail\nmum@x.example,ada@x.example',
    lines: [person(2, 'ada@x.example', 'mum@x.example')],
  },
  { case: 'empty lines, counted and passed over', csv: '\n \n;;\r\nAda Lovelace,ada@x.example\n\n', lines: [ada(4)] },
  { case: 'line ends of every system', csv: 'a@x.example\r\nb@x.example\rc@x.example\nd@x.example', count: 4 },
  { case: 'nothing', csv: '', lines: [] },
] as { case: string; csv: string; lines?: RosterLine[]; count?: number }[])('$case', ({ csv, lines, count }) => {
  const result = read(csv);
  expect(result).toHaveLength(count ?? lines?.length ?? 0);
  if (lines) expect(result).toEqual(lines);
  expect(result.every(({ problem }) => problem === null)).toBe(true);
});

test.for([
  { csv: 'Ada Lovelace', problem: 'no-email' },
  { csv: 'name,email\nAda Lovelace,', problem: 'no-email' },
  { csv: 'Ada Lovelace,ada@x', problem: 'not-an-email' },
  { csv: 'Ada Lovelace,@', problem: 'not-an-email' },
  { csv: 'name,email\nAda Lovelace,ada.x.example', problem: 'not-an-email' },
  { csv: `${'a'.repeat(121)},ada@x.example`, problem: 'name-too-long' },
  { csv: 'Ada\u0000,ada@x.example', problem: 'name-unstorable' },
  { csv: '"Ada\tL.",ada@x.example', problem: 'name-unstorable' },
  { csv: '"Ada,ada@x.example', problem: 'broken-quote' },
  { csv: '"Ada" L.,ada@x.example', problem: 'broken-quote' },
] as const)('$problem: $csv', ({ csv, problem }) => {
  expect(read(csv)).toMatchObject([{ problem }]);
});

test('a quotation mark that is never closed spoils its own line alone', () => {
  expect(read('"Ada,ada@x.example\nBob,bob@x.example')).toMatchObject([
    { line: 1, problem: 'broken-quote' },
    { line: 2, email: 'bob@x.example', problem: null },
  ]);
});

test('the longest name that an account can have is taken', () => {
  expect(read(`${'a'.repeat(120)},ada@x.example`)).toMatchObject([{ problem: null }]);
});

const piece = fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', '@', 'a@x.example', 'name', 'email', ' ', '\uFEFF');
const messy = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 });

test('whatever the text: no failure, no more people than lines, each line once and in order', () => {
  fc.assert(
    fc.property(messy, (pieces) => {
      const csv = pieces.join('');
      const numbers = read(csv).map(({ line }) => line);
      expect(numbers.length).toBeLessThanOrEqual(csv.split(/\r\n|\n|\r/).length);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
    }),
    { numRuns: 500 },
  );
});
