import { setImmediate as turn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRoom, type Log } from '../../src/live/room';

type Entry = { number: number };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const PAGE = 50;

/** A log in memory that answers late, grows, and fails as often as it is told to. */
function memoryLog() {
  const state = { last: 0, failures: 0, reads: 0, grown: () => undefined as void };
  const log: Log<Entry> = {
    page: PAGE,
    async read(after) {
      state.reads += 1;
      await turn();
      if (state.failures > 0) {
        state.failures -= 1;
        throw new Error('The database is away');
      }
      const count = Math.min(PAGE, Math.max(0, state.last - after));
      return Array.from({ length: count }, (_, index) => ({ number: after + index + 1 }));
    },
    onGrown(listener) {
      state.grown = listener;
      return () => void (state.grown = () => undefined);
    },
  };
  return { state, log };
}

/** Until nothing is under way, timers included; each of the room's own waits is at most a second, the rest is reading. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    await vi.advanceTimersByTimeAsync(50);
    await turn();
    await turn();
  }
}

const step = fc.oneof(
  fc.record({
    do: fc.constant('join' as const),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    isSlow: fc.boolean(),
  }),
  fc.record({ do: fc.constant('grow' as const), by: fc.integer({ min: 1, max: 130 }), isTold: fc.boolean() }),
  fc.record({ do: fc.constant('fail' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('leave' as const), who: fc.nat(9) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 50, 250, 1_200) }),
);

test('whoever comes whenever sees each entry once and in order, however the log grows and its reads fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { state, log } = memoryLog();
      const room = openRoom(log);
      const followers: { after: number; seen: number[]; leave: () => void; leftAt: number | null }[] = [];
      for (const each of steps) {
        if (each.do === 'join') {
          const seen: number[] = [];
          const after = Math.floor(each.from * state.last);
          const take = (entries: readonly Entry[]) => {
            seen.push(...entries.map(({ number }) => number));
            return each.isSlow ? turn() : undefined;
          };
          followers.push({ after, seen, leave: room.join(after, take), leftAt: null });
        } else if (each.do === 'grow') {
          state.last += each.by;
          if (each.isTold) state.grown();
        } else if (each.do === 'fail') state.failures = each.times;
        else if (each.do === 'leave') {
          const leaving = followers[each.who];
          leaving?.leave();
          if (leaving !== undefined) leaving.leftAt ??= leaving.seen.length;
        } else await pass(each.ms);
      }
      // What nobody was told of is found within five seconds, and each failure costs one more.
      await pass(12_000);
      room.close();
      for (const { after, seen, leftAt } of followers) {
        const expected = leftAt ?? state.last - after;
        expect(seen).toEqual(Array.from({ length: expected }, (_, index) => after + index + 1));
      }
      await pass(1_200);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('those who are up to date get the very same array', async () => {
  const { state, log } = memoryLog();
  const room = openRoom(log);
  const taken: (readonly Entry[])[] = [];
  const leave = [0, 1, 2].map(() => room.join(0, (entries) => void taken.push(entries)));
  await pass(300);
  state.last = 5;
  state.grown();
  await pass(300);
  expect(taken).toHaveLength(3);
  expect(new Set(taken).size).toBe(1);
  for (const each of leave) each();
  room.close();
});

test('who takes nothing is handed one piece of what was missed, and the others all of it', async () => {
  const { state, log } = memoryLog();
  state.last = 10 * PAGE;
  const room = openRoom(log);
  const [stuck, swift]: [number[], number[]] = [[], []];
  const collect = (seen: number[], entries: readonly Entry[]) => void seen.push(...entries.map(({ number }) => number));
  const never = new Promise<void>(() => undefined);
  const leave = [
    room.join(0, (entries) => {
      collect(stuck, entries);
      return never;
    }),
    room.join(0, (entries) => collect(swift, entries)),
  ];
  await pass(2_000);
  expect(swift).toHaveLength(10 * PAGE);
  expect(stuck).toHaveLength(PAGE);
  for (const each of leave) each();
  room.close();
});
