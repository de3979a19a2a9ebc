import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { loadSecrets } from '../src/secrets';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-secrets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('the secret is made once and kept, for nobody else to read', async () => {
  const dataDir = await makeFolder();
  const first = await loadSecrets({ jwtSecret: null, dataDir });
  expect(await loadSecrets({ jwtSecret: null, dataDir })).toEqual(first);
  expect(await readFile(join(dataDir, 'jwt-secret'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});

test('processes that start at once on a new folder all have the same keys', async () => {
  for (let round = 0; round < 20; round += 1) {
    const dataDir = await makeFolder();
    const all = await Promise.all(Array.from({ length: 8 }, () => loadSecrets({ jwtSecret: null, dataDir })));
    const keys = new Set(all.map(({ jwtKey }) => Buffer.from(jwtKey).toString('hex')));
    expect([...keys]).toHaveLength(1);
  }
});

test('an empty file is no secret: nothing is ever signed with a key that anyone could make', async () => {
  const dataDir = await makeFolder();
  await writeFile(join(dataDir, 'jwt-secret'), '');
  await expect(loadSecrets({ jwtSecret: null, dataDir })).rejects.toThrow(/jwt-secret/);
});
