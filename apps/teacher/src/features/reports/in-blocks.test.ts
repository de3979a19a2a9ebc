import { expect, test } from 'vitest';
import { inBlocks } from './in-blocks';

test.each([
  [0, []],
  [1, [1]],
  [20, [20]],
  [21, [11, 10]],
  [45, [15, 15, 15]],
  [200, [20, 20, 20, 20, 20, 20, 20, 20, 20, 20]],
])('%i sessions stand in blocks of %j', (count, widths) => {
  const sessions = Array.from({ length: count }, (_, index) => index);
  const blocks = inBlocks(sessions, 20);
  expect(blocks.map((block) => block.sessions.length)).toEqual(widths);
  expect(blocks.flatMap((block) => block.sessions)).toEqual(sessions);
  expect(blocks.every((block) => block.sessions[0] === block.first)).toBe(true);
});
