import type { PartOptions } from '../part';
import type { PartResult, Target } from '../report/part-result';
import { roundsWithin } from '../rounds';
import { median } from '../statistics';
import { onMarkStage, type MarkStage } from './mark-stage';
import { findPgbench } from './pgbench';
import { runPgbenchVariant, runVariant, type MarkFigures, type MarkLoad } from './run-variant';
import { variants } from './variants';

/** One line of the table: a way in under a load, over all rounds. */
type Cell = { name: string; load: MarkLoad; rounds: MarkFigures[] };

const PGBENCH = 'pgbench';

/** Marks per second, latencies and server CPU, at concurrency 1, 50 and 500, beside pgbench and a bare handler. */
export async function measureMarks({ sizes, profileFolder, say }: PartOptions): Promise<PartResult> {
  const { students, alone, rooms } = sizes.marks;
  const pgbench = findPgbench();
  const loads: MarkLoad[] = [
    { marks: alone, concurrency: 1, rooms },
    { marks: students, concurrency: 50, rooms },
    { marks: students, concurrency: 500, rooms },
    { marks: students, concurrency: 50, rooms: 1 },
  ];
  const ways = [PGBENCH, ...variants.map(({ name }) => name)].filter((name) => name !== PGBENCH || pgbench !== null);
  const cells: Cell[] = loads.flatMap((load) => ways.map((name) => ({ name, load, rounds: [] })));
  const firstSight = await onMarkStage({ students, profileFolder }, async (stage) => {
    const fresh = await warmUp(stage, { marks: students, concurrency: 50, rooms });
    for (const _round of roundsWithin({ rounds: sizes.rounds, seconds: sizes.marks.seconds }, say, 'marks')) {
      for (const cell of cells) cell.rounds.push(await runCell(stage, cell, pgbench));
    }
    return fresh;
  });
  return present(cells, firstSight, pgbench !== null);
}

/** Every way once, unmeasured but for the first, which meets tokens that the server has never seen. */
async function warmUp(stage: MarkStage, load: MarkLoad): Promise<MarkFigures | null> {
  const seen: MarkFigures[] = [];
  for (const variant of variants) seen.push(await runVariant(stage, variant, load));
  return seen[0] ?? null;
}

function runCell(stage: MarkStage, { name, load }: Cell, pgbench: string | null): Promise<MarkFigures> {
  if (name === PGBENCH && pgbench !== null) return runPgbenchVariant(stage, pgbench, load);
  const variant = variants.find((each) => each.name === name);
  if (variant === undefined) throw new Error(`No variant ${name}`);
  return runVariant(stage, variant, load);
}

function present(cells: Cell[], firstSight: MarkFigures | null, hasPgbench: boolean): PartResult {
  const rows = cells.map((cell) => [
    describe(cell),
    ...(['perSecond', 'p50Ms', 'p95Ms', 'p99Ms', 'cpuMsPerMark'] as const).map((key) => middle(cell, key)),
    ratioToPgbench(cells, cell),
  ]);
  const columns = ['way in', 'marks/s', 'p50 ms', 'p95 ms', 'p99 ms', 'server CPU ms/mark', 'of pgbench'];
  const first = firstSight && `Tokens never seen before (REST, 50 at once, a server just started): `;
  return {
    title: '(a) Marks',
    notes: [
      'One process where nothing else is said. Each student marks once a round, so that every login is checked anew; "one room": all in one session, elsewhere they are dealt over several. pgbench runs the same statement, one mark per transaction, over at most 32 connections; its ratio is the median of the rounds\' ratios.',
      ...(firstSight ? [`${first}${Math.round(firstSight.perSecond)} marks/s.`] : []),
      ...(hasPgbench
        ? []
        : ['No pgbench on this machine: install the package `postgresql`, and the ratios will be there.']),
    ],
    tables: [{ columns, rows }],
    targets: targets(cells),
    data: { firstSight, cells },
  };
}

function middle({ rounds }: Cell, key: keyof MarkFigures): number {
  return median(rounds.map((figures) => figures[key] ?? Number.NaN));
}

/** The median of the rounds' ratios: what slowed a whole round down is in both. */
function ratioToPgbench(cells: Cell[], { load, rounds }: Cell): number {
  const base = cells.find((cell) => cell.name === PGBENCH && cell.load === load);
  return median(rounds.map(({ perSecond }, round) => perSecond / (base?.rounds[round]?.perSecond ?? Number.NaN)));
}

function targets(cells: Cell[]): Target[] {
  return cells.flatMap((cell) => {
    const promise = variants.find(({ name }) => name === cell.name)?.promise;
    if (!promise || cell.load.concurrency === 1) return [];
    const name = describe(cell);
    const ratio = { limit: promise.ofPgbench, measured: ratioToPgbench(cells, cell) };
    return [
      { name: `${name}: of pgbench`, wanted: 'at least', ...ratio, unit: '' },
      {
        name: `${name}: CPU`,
        wanted: 'at most',
        limit: promise.cpuMs,
        measured: middle(cell, 'cpuMsPerMark'),
        unit: ' ms',
      },
    ] as const;
  });
}

function describe({ name, load }: Cell): string {
  return `${name}, ${load.concurrency} at once${load.rooms === 1 ? ', one room' : ''}`;
}
