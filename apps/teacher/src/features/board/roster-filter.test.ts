import { expect, test } from 'vitest';
import { filterRoster } from './roster-filter';

const entry = (studentName: string, status: 'present' | 'late' | null = null) => ({
  studentId: studentName,
  studentName,
  email: `${studentName.split(' ')[0]?.toLowerCase()}@school.example`,
  status,
  markedAt: null,
  receivedAt: null,
  isFlagged: false,
});
const roster = [entry('Ada Lovelace', 'present'), entry('Björn Þórsson', 'late'), entry('Zoë van den Berg')];
const names = (search: string, status: 'all' | 'late' | 'unmarked' = 'all') =>
  filterRoster(roster, { search, status }).map(({ studentName }) => studentName);

test.each([
  ['nothing finds all', '', ['Ada Lovelace', 'Björn Þórsson', 'Zoë van den Berg']],
  ['case and accents do not matter', 'bjorn', ['Björn Þórsson']],
  ['words in any order', 'berg zoe', ['Zoë van den Berg']],
  ['the e-mail too', 'ada@school', ['Ada Lovelace']],
  ['nobody', 'nobody', []],
])('%s', (_, search, found) => {
  expect(names(search)).toEqual(found);
});

test('by mark, or by having none', () => {
  expect(names('', 'late')).toEqual(['Björn Þórsson']);
  expect(names('', 'unmarked')).toEqual(['Zoë van den Berg']);
  expect(names('ada', 'late')).toEqual([]);
});
