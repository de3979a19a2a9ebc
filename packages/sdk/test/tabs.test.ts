import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { joinTabs } from '../src/tabs';

/** As much of Web Locks as Rollcall uses; Node 20 has none. */
function lockManager() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async request<T>(name: string, { signal }: { signal: AbortSignal }, task: () => Promise<T>): Promise<T> {
      const before = tails.get(name) ?? Promise.resolve();
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('Aborted')), { once: true });
      });
      const turn = Promise.race([before, aborted]).then(task);
      tails.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

function openTabs(longestWaitMs: number) {
  vi.stubGlobal('navigator', { locks: lockManager() });
  onTestFinished(() => void vi.unstubAllGlobals());
  const name = randomUUID();
  return [0, 1, 2].map(() => {
    const tab = joinTabs({ name, longestWaitMs, onMessage: () => undefined });
    onTestFinished(tab.close);
    return tab;
  });
}

describe('tabs with Web Locks', () => {
  test('refresh one after the other', async () => {
    let running = 0;
    let most = 0;
    const task = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return 'refreshed';
    };
    const answers = await Promise.all(openTabs(60_000).map((tab) => tab.exclusive(task)));
    expect(answers).toEqual(['refreshed', 'refreshed', 'refreshed']);
    expect(most).toBe(1);
  });

  test('do not wait for ever for one that the phone has put to sleep', async () => {
    const [asleep, awake] = openTabs(10);
    void asleep?.exclusive(() => new Promise(() => undefined));
    await expect(awake?.exclusive(() => Promise.resolve('refreshed'))).resolves.toBe('refreshed');
  });

  test('pass a failure on, and do not try a second time', async () => {
    const task = vi.fn(() => Promise.reject(new Error('refused')));
    await expect(openTabs(60_000)[0]?.exclusive(task)).rejects.toThrow('refused');
    expect(task).toHaveBeenCalledTimes(1);
  });
});
