import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Connection } from '@rollcall/db/connection';
import type { LoopResult } from '../load/closed-loop';
import { databaseUrl } from '../stage/database-url';
import { makePrivateFolder } from '../stage/private-folder';
import { singleMark } from './single-mark';

const run = promisify(execFile);

/** Where Debian and Ubuntu keep it; other systems have it on the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The path of pgbench; null where no PostgreSQL client package is installed. */
export function findPgbench(): string | null {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
  const folders = [...(process.env.PATH ?? '').split(':'), ...debian];
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null;
}

/**
 * Rollcall's own statement with one mark in it, one per transaction, prepared. Students come from `bench_students`
 * by a sequence, each into a room of `bench_rooms`.
 */
export function markScript(rooms: number): string {
  const { text } = singleMark('', '');
  const me = `me AS MATERIALIZED (SELECT n, id FROM bench_students WHERE n = (SELECT nextval('bench_next')))`;
  const values = [
    `(SELECT bench_rooms.id FROM bench_rooms JOIN me ON bench_rooms.n = me.n % ${rooms})`,
    '0',
    'ARRAY[(SELECT id FROM me)]',
    `ARRAY['present']`,
    'ARRAY[now()]',
    `ARRAY['127.0.0.1']`,
    `ARRAY['A phone']`,
    'ARRAY[NULL]',
    'ARRAY[false]',
    'ARRAY[gen_random_uuid()]',
    'NULL',
  ];
  const filled = text.replaceAll(/\$(\d+)/g, (parameter, index: string) => {
    const value = values[Number(index) - 1];
    if (value === undefined) throw new Error(`pgbench has nothing for ${parameter} of the mark's statement`);
    return value;
  });
  return `${filled.replace('WITH ', `WITH ${me}, `).trim()};\n`;
}

/** Runs so many marks over so many connections. Fails unless every one of them was stored. */
export async function runPgbench(
  program: string,
  connection: Connection,
  { marks, clients, rooms }: { marks: number; clients: number; rooms: number },
): Promise<LoopResult> {
  await using folder = await makePrivateFolder();
  const script = join(folder.path, 'mark.sql');
  const log = join(folder.path, 'log');
  await writeFile(script, markScript(rooms));
  const each = Math.floor(marks / clients);
  const threads = Math.min(2, clients);
  const counts = [`--client=${clients}`, `--jobs=${threads}`, `--transactions=${each}`];
  const logging = ['--log', `--log-prefix=${log}`];
  const target = databaseUrl(connection);
  const { stdout } = await run(program, ['-n', '--protocol=prepared', ...counts, ...logging, '-f', script, target]);
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
  if (!stdout.includes(`processed: ${each * clients}/${each * clients}`)) throw new Error(stdout);
  return { seconds: (each * clients) / perSecond, latenciesMs: await readLatencies(folder.path) };
}

/** The third column of pgbench's log is a transaction's latency in microseconds. */
async function readLatencies(folder: string): Promise<number[]> {
  const files = readdirSync(folder).filter((name) => name.startsWith('log.'));
  const logs = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = logs.join('').trim().split('\n');
  return lines.map((line) => Number(line.split(' ')[2]) / 1000);
}
