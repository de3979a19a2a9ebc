import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inBatches } from './in-batches';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the first is handed on at once, the rest together, all in order', () => {
  const groups: number[][] = [];
  const add = inBatches<number>(100, (items) => groups.push(items));
  for (const item of [1, 2, 3]) add(item);
  expect(groups).toEqual([[1]]);
  vi.advanceTimersByTime(100);
  add(4);
  expect(groups).toEqual([[1], [2, 3]]);
  vi.advanceTimersByTime(100);
  expect(groups).toEqual([[1], [2, 3], [4]]);
});

test('after a pause the next one is handed on at once again', () => {
  const groups: number[][] = [];
  const add = inBatches<number>(100, (items) => groups.push(items));
  add(1);
  vi.advanceTimersByTime(1_000);
  add(2);
  expect(groups).toEqual([[1], [2]]);
});
