import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { csvOfTable } from './csv-of-table';
import { count, minute, percent, text, type FileCell } from './file-table';

const csvOf = (...rows: FileCell[][]) => csvOfTable({ name: 'T', columns: [{ head: text('Name'), width: 9 }], rows });

test.each([
  '=1+1',
  '=HYPERLINK("http://example.com","Click")',
  '+1',
  '-1',
  '@x',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '=1\n+1',
  '＝1+1',
  '＠x',
])('a student called %j is no formula', (name) => {
  const [, row] = parse<string[]>(csvOf([text(name)]).slice(1)).data;
  expect(row).toEqual([`'${name}`]);
});

test.each(['Ada', 'O’Connor, Daniel', 'a "b"', 'سارة', '1=1', "'quoted'", 'x@example.com', ' two\nlines'])(
  'a student called %j is told as that',
  (name) => {
    const [, row] = parse<string[]>(csvOf([text(name)]).slice(1)).data;
    expect(row).toEqual([name]);
  },
);

test('figures are plain: no rate is empty, and a figure below zero is no formula', () => {
  const csv = csvOf([count(12), percent(0.875), percent(2 / 3), percent(null), minute('2026-11-24 10:15'), count(-1)]);
  expect(csv.split('\r\n')[1]).toBe('12,87.5,66.7,,2026-11-24 10:15,-1');
});

test('a file begins with the byte order mark, so that Excel reads its Arabic', () => {
  expect(new TextEncoder().encode(csvOf([text('سارة')])).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
});
