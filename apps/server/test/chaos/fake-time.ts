import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Debian's package faketime, of whatever processor; undefined: it is not installed. */
export const FAKETIME = (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
  .map((folder) => `/usr/lib/${folder}/faketime/libfaketime.so.1`)
  .find((path) => existsSync(path));

/** A wall clock that is wrong. `variables`: for the process that believes it; its timers run as they should. */
export type WrongClock = { variables: NodeJS.ProcessEnv; set: (offsetSeconds: number) => Promise<void> };

export async function makeWrongClock(offsetSeconds: number): Promise<WrongClock> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-clock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'offset');
  const set = (seconds: number) => writeFile(file, `${seconds < 0 ? '' : '+'}${seconds}`);
  await set(offsetSeconds);
  const variables = {
    LD_PRELOAD: FAKETIME,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    // Its name in version 0.9.10, and before.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  };
  return { variables, set };
}
