import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { startSystem } from '../src/system';

const entry = fileURLToPath(new URL('./fixtures/agreed-server.mjs', import.meta.url));

type Told = { starts: number; dataFolder: string; pid: number; pidFile: string; environment: object };

async function ask(url: string): Promise<Told> {
  return (await (await fetch(url)).json()) as Told;
}

test('starts on a free port, is ready when it says so, and leaves nothing behind', async () => {
  const system = await startSystem({ entry });
  const { starts, dataFolder, pidFile } = await ask(system.url);
  const postgres = postgresOf(pidFile);
  expect(starts).toBe(1);
  expect(system.logs()).toContain('Teacher app');
  await system.stop();
  expect(existsSync(dataFolder)).toBe(false);
  await expect.poll(() => isAlive(postgres)).toBe(false);
});

test('nothing of the environment of the test run reaches the system', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://elsewhere/rollcall');
  await using system = await startSystem({ entry });
  vi.unstubAllEnvs();
  expect((await ask(system.url)).environment).toEqual({});
});

test('restarts on the same address and data', async () => {
  await using system = await startSystem({ entry });
  await system.restart();
  expect(await ask(system.url)).toMatchObject({ starts: 2 });
});

test('starts again after a kill, on the data and the PostgreSQL that the killed one left', async () => {
  await using system = await startSystem({ entry });
  const before = await ask(system.url);
  const postgres = postgresOf(before.pidFile);
  await system.kill9();
  expect([isAlive(before.pid), isAlive(postgres)]).toEqual([false, true]);
  await system.restart();
  const after = await ask(system.url);
  expect([after.starts, postgresOf(after.pidFile)]).toEqual([2, postgres]);
});

test('stopping after a kill ends the orphaned PostgreSQL too', async () => {
  const system = await startSystem({ entry });
  const postgres = postgresOf((await ask(system.url)).pidFile);
  await system.kill9();
  await system.stop();
  await expect.poll(() => isAlive(postgres)).toBe(false);
});

test('a server that refuses to start is quoted', async () => {
  await expect(startSystem({ entry, env: { BEHAVIOUR: 'refuses' } })).rejects.toThrow(/DATA_DIR is in use/);
});

test('a server that does not drain cleanly fails the test that stops it', async () => {
  const system = await startSystem({ entry, env: { BEHAVIOUR: 'fails to drain' } });
  const { dataFolder } = await ask(system.url);
  await expect(system.stop()).rejects.toThrow(/did not drain: exit code 3/);
  expect(existsSync(dataFolder)).toBe(false);
});

function postgresOf(pidFile: string): number {
  return Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A dead process that init has not collected yet can still be signalled; Linux says so in its state.
  const state = `/proc/${pid}/status`;
  return !(existsSync(state) && /^State:\s+Z/m.test(readFileSync(state, 'utf8')));
}
