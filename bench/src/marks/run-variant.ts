import type { LoopResult } from '../load/closed-loop';
import { quantile } from '../statistics';
import { cpuMs } from '../stage/process-figures';
import { openSessions, type SchoolClass } from '../stage/school';
import type { MarkStage } from './mark-stage';
import { runPgbench } from './pgbench';
import type { Variant } from './variants';

/** One run of one way in. `cpuMsPerMark`: of the server's processes, without PostgreSQL; null for pgbench. */
export type MarkFigures = {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  cpuMsPerMark: number | null;
};

/** `rooms`: over how many sessions the marks are dealt. */
export type MarkLoad = { marks: number; concurrency: number; rooms: number };

/** More connections only take each other's time on a few cores, and the servers' pools need theirs. */
const MOST_PGBENCH_CLIENTS = 32;

/** Each of so many students marks once, in sessions that were opened for this run. */
export async function runVariant(stage: MarkStage, variant: Variant, load: MarkLoad): Promise<MarkFigures> {
  const { id, students } = classOf(stage, variant.name);
  const sessions = await openSessions(stage.school, id, load.rooms);
  const calls = students.slice(0, load.marks).map(({ token }, index) => {
    const session = sessions[index % sessions.length];
    return { token, body: session === undefined ? '' : variant.body(session) };
  });
  const servers = serversOf(stage, variant);
  const before = servers.map(({ pid }) => cpuMs(pid));
  const ports = servers.map(({ port }) => port);
  const { path, contentType, expects } = variant;
  const result = await stage.load.ask({ ports, path, contentType, calls, concurrency: load.concurrency, expects });
  const spent = servers.reduce((sum, { pid }, index) => sum + cpuMs(pid) - (before[index] ?? 0), 0);
  return figures(result, spent / calls.length);
}

/** The same marks by pgbench, on the same PostgreSQL. */
export async function runPgbenchVariant(stage: MarkStage, program: string, load: MarkLoad): Promise<MarkFigures> {
  const { run, connection } = stage.school;
  const { id, students } = classOf(stage, 'pgbench');
  const sessions = await openSessions(stage.school, id, load.rooms);
  await run('DROP TABLE IF EXISTS bench_students, bench_rooms');
  await run('DROP SEQUENCE IF EXISTS bench_next');
  await run('CREATE SEQUENCE bench_next');
  await run('CREATE TABLE bench_students (n bigint PRIMARY KEY, id uuid NOT NULL)');
  await run('CREATE TABLE bench_rooms (n bigint PRIMARY KEY, id uuid NOT NULL)');
  const numbered = 'SELECT n, id FROM unnest($1::uuid[]) WITH ORDINALITY AS listed(id, n)';
  await run(`INSERT INTO bench_students ${numbered}`, [students.map((student) => student.id)]);
  await run(`INSERT INTO bench_rooms ${numbered.replace(' n,', ' n - 1,')}`, [sessions.map((session) => session.id)]);
  await run('ANALYZE bench_students, bench_rooms');
  const clients = Math.min(load.concurrency, MOST_PGBENCH_CLIENTS);
  return figures(await runPgbench(program, connection, { marks: load.marks, clients, rooms: load.rooms }), null);
}

function figures({ seconds, latenciesMs }: LoopResult, cpuMsPerMark: number | null): MarkFigures {
  return {
    perSecond: latenciesMs.length / seconds,
    p50Ms: quantile(latenciesMs, 0.5),
    p95Ms: quantile(latenciesMs, 0.95),
    p99Ms: quantile(latenciesMs, 0.99),
    cpuMsPerMark,
  };
}

function serversOf({ servers, bare }: MarkStage, variant: Variant): { port: number; pid: number }[] {
  switch (variant.servers) {
    case 'one':
      return [servers[0]];
    case 'two':
      return servers;
    case 'bare':
      return [bare];
  }
}

function classOf({ classes }: MarkStage, name: string): SchoolClass {
  const found = classes.get(name);
  if (found === undefined) throw new Error(`No class for ${name}`);
  return found;
}
