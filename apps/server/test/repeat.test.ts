import { expect, test } from 'vitest';
import { repeat } from '../src/jobs/repeat';

test('works at once and again, one run after the other, and a failure is reported and survived', async () => {
  const reported: unknown[] = [];
  let [runs, running, most] = [0, 0, 0];
  await new Promise<void>((enough) => {
    const stop = repeat(
      async () => {
        runs += 1;
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        if (runs === 5) void stop().then(enough);
        if (runs % 2 === 0) throw new Error(`run ${runs}`);
      },
      { everyMs: 0, report: (error) => void reported.push(error) },
    );
    expect(runs).toBe(1);
  });
  expect({ runs, most }).toEqual({ runs: 5, most: 1 });
  expect(reported).toMatchObject([{ message: 'run 2' }, { message: 'run 4' }]);
});

test('stopping tells the run under way and waits for its end', async () => {
  const steps: string[] = [];
  const stop = repeat(
    (signal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => {
          steps.push('told');
          setImmediate(() => {
            steps.push('done');
            resolve();
          });
        });
      }),
    { everyMs: 1_000_000, report: () => undefined },
  );
  await stop();
  expect(steps).toEqual(['told', 'done']);
});

test('stopping does not wait for the next run', async () => {
  let runs = 0;
  const stop = repeat(() => Promise.resolve((runs += 1)), { everyMs: 1_000_000, report: () => undefined });
  await new Promise(setImmediate);
  await stop();
  expect(runs).toBe(1);
});
