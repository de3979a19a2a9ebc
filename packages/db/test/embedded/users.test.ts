import { chmod, chown, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../src/embedded';
import { temporaryFolder } from '../temporary-folder';
import { startRollcall } from './rollcall-process';

const root = process.getuid?.() === 0;
const nobody = 65534;

describe.runIf(root)('under root', () => {
  test('PostgreSQL runs as another user, in the data folder for as long as that user may enter it', async () => {
    await using folder = await temporaryFolder();
    const lines: string[] = [];
    const server = await startEmbeddedPostgres({ dataDir: folder.path, log: (line) => lines.push(line) });
    expect((await stat(join(folder.path, 'postgresql', 'cluster', 'postmaster.pid'))).uid).not.toBe(0);
    await server.stop();
    expect(lines).toEqual([]);

    await chmod(folder.path, 0o700);
    await expect(startEmbeddedPostgres({ dataDir: folder.path })).rejects.toThrow(
      `The user that runs PostgreSQL may no longer enter ${folder.path}; allow it again (chmod o+x), or set DATA_DIR to another folder.`,
    );
  });

  test('a data folder that only root may enter: the data goes to /var/lib/rollcall, told in one line', async () => {
    await using folder = await temporaryFolder();
    await chmod(folder.path, 0o700);
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const server = await startEmbeddedPostgres({ dataDir: folder.path, log });
    const home = 'host' in server.connection ? server.connection.host : '';
    try {
      await server.stop();
      expect(lines).toEqual([`PostgreSQL: its data is in ${home}, as its user may not enter ${folder.path}.`]);
      expect(home).toMatch(/^\/var\/lib\/rollcall\/[0-9a-f]{12}$/);

      // Opened to everybody later, the folder still finds its data.
      await chmod(folder.path, 0o755);
      const again = await startEmbeddedPostgres({ dataDir: folder.path, log });
      expect(again.connection).toEqual(server.connection);
      await again.stop();
    } finally {
      await rm(home, { recursive: true });
    }
  });

  test('what a plain user began, root carries on as that user', async () => {
    await using folder = await temporaryFolder();
    await chown(folder.path, nobody, nobody);
    await using plain = startRollcall(folder.path, nobody);
    await plain.ready();
    await plain.stop();

    const server = await startEmbeddedPostgres({ dataDir: folder.path });
    expect((await stat(join(folder.path, 'postgresql', 'cluster', 'postmaster.pid'))).uid).toBe(nobody);
    await server.stop();
  });

  test('as the plain user nobody: what root began is refused in one sentence', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'postgresql'));
    await chmod(folder.path, 0o755);
    await using plain = startRollcall(folder.path, nobody);
    expect(await plain.refusal()).toMatch(/belongs to another user of this machine; start Rollcall as that user/);
  });

  test('as the plain user nobody: a data folder without permission is refused in one sentence', async () => {
    await using folder = await temporaryFolder();
    await chmod(folder.path, 0o755);
    await using plain = startRollcall(join(folder.path, 'data'), nobody);
    expect(await plain.refusal()).toMatch(/cannot write its data folder .* \(EACCES\); see that it is writable/);
  });
});

test.runIf(!root)('not under root, PostgreSQL runs as ourselves', async () => {
  await using folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder.path });
  const { uid } = await stat(join(folder.path, 'postgresql', 'cluster', 'postmaster.pid'));
  expect(uid).toBe(process.getuid?.());
  await server.stop();
});
