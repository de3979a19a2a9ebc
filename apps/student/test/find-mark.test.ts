import type { PastMark } from '@rollcall/contracts/attendance';
import { expect, it } from 'vitest';
import { findMark } from '../src/features/history/find-mark';

const mark = (sessionId: string) => ({ sessionId }) as PastMark;
const MARKS = ['a', 'b', 'c', 'd', 'e'].map(mark);

function history(limit: number) {
  const read: number[] = [];
  return {
    read,
    page: (page: number) => {
      read.push(page);
      const attendanceHistory = MARKS.slice((page - 1) * limit, page * limit);
      return Promise.resolve({ attendanceHistory, pagination: { page, limit, total: MARKS.length } });
    },
  };
}

it('reads on until the page that has the mark, and no further', async () => {
  const { read, page } = history(2);
  expect(await findMark('c', page)).toBe(MARKS[2]);
  expect(read).toEqual([1, 2]);
});

it('says null when the last page has been read', async () => {
  const { read, page } = history(2);
  expect(await findMark('x', page)).toBeNull();
  expect(read).toEqual([1, 2, 3]);
});
