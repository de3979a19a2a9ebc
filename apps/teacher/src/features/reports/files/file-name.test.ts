import { expect, test } from 'vitest';
import { fileName } from './file-name';

const sessions = [{ startTime: '2026-10-14T22:30:00.000Z' }, { startTime: '2026-11-18T22:30:00.000Z' }];
const named = { classCode: 'ALGO-101', content: 'Students', timeZone: 'Europe/Berlin', sessions };

test.each([
  [null, null, 'ALGO-101_2026-10-15_2026-11-18_Students'],
  ['2026-10-01', null, 'ALGO-101_2026-10-01_2026-11-18_Students'],
  ['2026-10-01', '2026-11-30', 'ALGO-101_2026-10-01_2026-11-30_Students'],
])('from %s to %s: %s', (from, to, name) => {
  expect(fileName({ ...named, range: { from, to } })).toBe(name);
});

test('a class without sessions has a file without days', () => {
  expect(fileName({ ...named, sessions: [], range: { from: null, to: null } })).toBe('ALGO-101_Students');
});

test('what a file system does not take is left out, letters of any script are kept', () => {
  const odd = { ...named, classCode: 'A/B: \\C?', content: 'سجل الحضور', sessions: [] };
  expect(fileName({ ...odd, range: { from: null, to: null } })).toBe('A-B-C-_سجل-الحضور');
});
