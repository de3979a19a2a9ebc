import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCodeClock, type CodeEvent } from '../../src/live/code-clock';

const START = Date.parse('2026-03-02T09:00:00.000Z');
const TTL_MS = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

/** The code of a moment as the session's key would give it, and who reads it how often. */
function projector() {
  const state = { epoch: 0, isRunning: true, fails: 0, reads: 0 };
  const code = (): CodeEvent => {
    const step = Math.floor((Date.now() - START) / TTL_MS);
    const expiresAt = new Date(START + (step + 1) * TTL_MS).toISOString();
    return {
      type: 'qr-updated',
      data: { qrCode: `epoch ${state.epoch} step ${step}`, shortCode: 'BCDFGH', expiresAt },
    };
  };
  const read = (): Promise<CodeEvent | null> => {
    state.reads += 1;
    if (state.fails > 0) {
      state.fails -= 1;
      return Promise.reject(new Error('The database is away'));
    }
    return Promise.resolve(state.isRunning ? code() : null);
  };
  return { state, read };
}

type Display = { shown: string[]; leave: () => void };

function display(clock: ReturnType<typeof createCodeClock>, read: () => Promise<CodeEvent | null>): Display {
  const shown: string[] = [];
  const leave = clock.join({ read, show: ({ data }) => void shown.push(data.qrCode) });
  return { shown, leave };
}

const now = () => new Date();
const settle = () => vi.advanceTimersByTimeAsync(0);

test('many displays cost one read for each code', async () => {
  const { state, read } = projector();
  const clock = createCodeClock(now);
  const displays = [display(clock, read)];
  await settle();
  for (let more = 0; more < 9; more += 1) displays.push(display(clock, read));
  await vi.advanceTimersByTimeAsync(2 * TTL_MS);
  for (const { shown } of displays) expect(shown).toEqual(['epoch 0 step 0', 'epoch 0 step 1', 'epoch 0 step 2']);
  expect(state.reads).toBe(3);
  clock.close();
  expect(vi.getTimerCount()).toBe(0);
});

test('a replaced code is shown at once, and the old one never again', async () => {
  const { state, read } = projector();
  const clock = createCodeClock(now);
  const { shown } = display(clock, read);
  await settle();
  state.epoch = 1;
  clock.changed();
  clock.changed();
  await settle();
  expect(shown).toEqual(['epoch 0 step 0', 'epoch 1 step 0']);
  clock.close();
});

test('a code that was replaced while nobody looked is not shown to the next display', async () => {
  const { state, read } = projector();
  const clock = createCodeClock(now);
  const first = display(clock, read);
  await settle();
  first.leave();
  state.epoch = 1;
  const second = display(clock, read);
  await settle();
  expect(second.shown).toEqual(['epoch 1 step 0']);
  clock.close();
});

test('one who leaves while the code is read leaves no timer behind', async () => {
  const { read } = projector();
  const clock = createCodeClock(now);
  const { leave, shown } = display(clock, read);
  leave();
  await settle();
  expect(shown).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a read that fails is tried again after a second', async () => {
  const { state, read } = projector();
  state.fails = 2;
  const clock = createCodeClock(now);
  const { shown } = display(clock, read);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown).toEqual(['epoch 0 step 0']);
  clock.close();
});

test('no code is shown after the end', async () => {
  const { state, read } = projector();
  const clock = createCodeClock(now);
  const first = display(clock, read);
  await settle();
  state.isRunning = false;
  clock.changed();
  await settle();
  const second = display(clock, read);
  await vi.advanceTimersByTimeAsync(2 * TTL_MS);
  expect([first.shown, second.shown]).toEqual([['epoch 0 step 0'], []]);
  clock.close();
});

test.each([
  ['forward', 60 * TTL_MS, 'epoch 0 step 61'],
  ['back', -2 * TTL_MS, 'epoch 0 step -1'],
])('a clock that is set %s is noticed a second later', async (_where, jumpMs, expected) => {
  const { read } = projector();
  let offset = 0;
  const clock = createCodeClock(() => new Date(Date.now() + offset));
  const shifted = async () => {
    const code = await read();
    if (code === null) return null;
    const step = Math.floor((Date.now() + offset - START) / TTL_MS);
    const expiresAt = new Date(START + (step + 1) * TTL_MS).toISOString();
    return { ...code, data: { ...code.data, qrCode: `epoch 0 step ${step}`, expiresAt } };
  };
  const { shown } = display(clock, shifted);
  await vi.advanceTimersByTimeAsync(TTL_MS + 10_000);
  expect(shown.at(-1)).toBe('epoch 0 step 1');
  offset = jumpMs;
  await vi.advanceTimersByTimeAsync(1_100);
  expect(shown.at(-1)).toBe(expected);
  clock.close();
});
