import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PartOptions } from '../part';
import type { PartResult } from '../report/part-result';
import { roundsWithin } from '../rounds';
import { makePrivateFolder } from '../stage/private-folder';
import { residentBytes } from '../stage/process-figures';
import { startRollcall } from '../stage/rollcall-server';
import { median } from '../statistics';

/** `restMb`: memory of Node after a while without requests; `postgresMb`: of its PostgreSQL, shared pages counted once. */
type StartRound = { firstMs: number; secondMs: number; restMb: number; postgresMb: number };

/** After this long nothing of the start is going on any more. */
const REST_MS = 3_000;

/** From the spawn of the built program until /health answers, on an empty data folder and again; memory at rest. */
export async function measureStart({ sizes, say }: PartOptions): Promise<PartResult> {
  const rounds: StartRound[] = [];
  for (const _round of roundsWithin({ rounds: sizes.starts, seconds: 40 }, say, 'start'))
    rounds.push(await startTwice());
  const middle = (key: keyof StartRound) => median(rounds.map((round) => round[key]));
  return {
    title: '(e) Start and rest',
    notes: [
      "With the PostgreSQL that Rollcall brings and the demo, as `npm start` has them once everything is built; until /health answers. Memory: RSS of Node, and the proportional share (PSS) of PostgreSQL's processes, both 3 s after the second start.",
    ],
    tables: [
      {
        columns: ['start', 'first ms', 'second ms', 'Node MB', 'PostgreSQL MB'],
        rows: [['median', middle('firstMs'), middle('secondMs'), middle('restMb'), middle('postgresMb')]],
      },
    ],
    targets: [],
    data: rounds,
  };
}

async function startTwice(): Promise<StartRound> {
  await using folder = await makePrivateFolder();
  const first = await startRollcall(folder.path, {});
  await first[Symbol.asyncDispose]();
  await using second = await startRollcall(folder.path, {});
  await delay(REST_MS);
  return {
    firstMs: first.startMs,
    secondMs: second.startMs,
    restMb: residentBytes(second.pid) / 2 ** 20,
    postgresMb: await postgresMb(folder.path),
  };
}

/** Of the server whose data are in this folder and of its helper processes. */
async function postgresMb(folder: string): Promise<number> {
  const pidFile = (await readdir(folder, { recursive: true })).find((file) => basename(file) === 'postmaster.pid');
  if (pidFile === undefined) return Number.NaN;
  const main = Number.parseInt(readFileSync(join(folder, pidFile), 'utf8'), 10);
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').map(Number);
  return [main, ...children].reduce((sum, pid) => sum + proportionalKb(pid), 0) / 1024;
}

function proportionalKb(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
}
