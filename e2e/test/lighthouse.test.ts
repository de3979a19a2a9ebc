import { createServer } from 'node:net';
import lighthouse, { defaultConfig } from 'lighthouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../src/browser';
import { startSystem, type System } from '../src/system';
import { signIn } from './people';

// The built student app by Lighthouse's own measure of a mid-range phone on a slow mobile network (its default, simulated).

const WANTED_SCORE = 95;

/**
 * The simulation counts the milliseconds that scripts took on this machine, and whatever else runs on it makes them more, never fewer:
 * so the best of some tries is the nearest to the app itself. On a quiet machine the first or second is good.
 */
const TRIES = 20;

/**
 * Lighthouse takes the machine for a fast desktop (by its own benchmark 1,500 to 2,000), and its phone for four times as slow. Where the
 * machine is slower than that, or others are at work on it, its documentation has the factor calibrated (docs/throttling.md), for the same phone.
 */
const DESKTOP_INDEX = 1_750;
const SLOWDOWN = 4;

let system: System;
let browser: RunningBrowser;
let port: number;

beforeAll(async () => {
  system = await startSystem();
  port = await freePort();
  browser = await launchBrowser({ debuggingPort: port });
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await system?.stop();
});

test('the sign-in page, seen for the first time', { timeout: 600_000 }, async () => {
  await expectGoodScores('/student/sign-in', { disableStorageReset: false });
});

test('the start page of a student who is signed in', { timeout: 600_000 }, async () => {
  await signIn(browser.page, `${system.url}/student/`, 'student11@example.com');
  await browser.page.getByText('Algorithms and Data Structures').waitFor();
  // Its storage is its login: kept, or this were the sign-in page once more.
  await expectGoodScores('/student/', { disableStorageReset: true });
});

type Scores = Record<string, number>;

async function expectGoodScores(path: string, settings: { disableStorageReset: boolean }): Promise<void> {
  let best: Scores = {};
  let slowdown = SLOWDOWN;
  const slowdowns: string[] = [];
  for (let tried = 0; tried < TRIES && !isGood(best); tried++) {
    slowdowns.push(slowdown.toFixed(1));
    const { scores, machineIndex } = await measure(path, { ...settings, slowdown });
    const calibrated = SLOWDOWN * Math.min(1, machineIndex / DESKTOP_INDEX);
    // A machine that has become faster since the factor was found would make the phone faster, too.
    if (slowdown > 0.9 * calibrated) best = bestOf(best, scores);
    slowdown = calibrated;
  }
  console.log(
    `Lighthouse ${path}: ${Object.entries(best)
      .map(([name, score]) => `${name} ${score}`)
      .join(', ')}; slowed down ${slowdowns.join(', ')} times`,
  );
  expect(Object.keys(best)).toEqual(['performance', 'accessibility', 'best-practices', 'seo']);
  for (const [name, score] of Object.entries(best)) expect(score, name).toBeGreaterThanOrEqual(WANTED_SCORE);
}

type Settings = { disableStorageReset: boolean; slowdown: number };

async function measure(path: string, { slowdown, ...settings }: Settings) {
  const throttling = { ...defaultConfig.settings?.throttling, cpuSlowdownMultiplier: slowdown };
  const flags = { port, logLevel: 'error', output: 'json', throttling, ...settings } as const;
  const result = await lighthouse(system.url + path, flags);
  if (result === undefined) throw new Error('Lighthouse gave no result');
  const { finalDisplayedUrl, categories, environment } = result.lhr;
  expect(finalDisplayedUrl).toBe(system.url + path);
  const scores: Scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  return { scores, machineIndex: environment.benchmarkIndex };
}

function bestOf(before: Scores, now: Scores): Scores {
  return Object.fromEntries(Object.entries(now).map(([name, score]) => [name, Math.max(score, before[name] ?? 0)]));
}

function isGood(scores: Scores): boolean {
  const all = Object.values(scores);
  return all.length > 0 && all.every((score) => score >= WANTED_SCORE);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a server on loopback has a port');
  return address.port;
}
