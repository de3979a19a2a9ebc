import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createTestDatabase } from '@rollcall/db/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databaseUrl } from '../start-server';
import { makeDataDir } from './data-dir';
import { startProcess } from './start-process';

/** It ends by itself, having said one sentence that names what to do. */
async function expectRefusal(variables: NodeJS.ProcessEnv, sentence: RegExp): Promise<void> {
  const refused = startProcess({ DATABASE_WAIT_SECONDS: '0', ...variables });
  expect(await refused.exited).toEqual({ code: 1, signal: null });
  expect(refused.stderr()).toMatch(/^Rollcall: [^\n]+[.]\n$/);
  expect(refused.stderr()).toMatch(sentence);
}

describe('a start that cannot succeed says why in one sentence', () => {
  test.each([
    ['bad variables', { PORT: 'x', DEMO: 'maybe', TRUST_PROXY: 'nonsense' }, /PORT .*; DEMO .*; TRUST_PROXY must/],
    ['production without a secret', { NODE_ENV: 'production' }, /JWT_SECRET must be set/],
  ])('%s', async (_name, given, sentence) => {
    await expectRefusal({ ...given, DATA_DIR: await makeDataDir() }, sentence);
  });

  test('a port in use', async () => {
    await using database = await createTestDatabase();
    const other = createServer();
    const port = await new Promise<number>((resolve, reject) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('No port'));
      });
    });
    onTestFinished(() => void other.close());
    const DATABASE_URL = databaseUrl(database.connection);
    await expectRefusal(
      { PORT: String(port), DATABASE_URL, DEMO: '0', DATA_DIR: await makeDataDir() },
      new RegExp(`Port ${port} is in use`),
    );
  });

  test('a data folder that cannot be written', async () => {
    const file = join(await makeDataDir(), 'a file');
    await writeFile(file, '');
    await expectRefusal({ DATA_DIR: join(file, 'data') }, /DATA_DIR/);
    await expectRefusal({ DATA_DIR: file }, /DATA_DIR/);
  });

  test('a database that is not there', async () => {
    await using database = await createTestDatabase();
    const url = databaseUrl(database.connection);
    const DATA_DIR = await makeDataDir();
    await expectRefusal({ DATA_DIR, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /DATABASE_URL/);
    await expectRefusal({ DATA_DIR, DATABASE_URL: url.replace(/\/test_\w+/, '/no_such_database') }, /DATABASE_URL/);
  });
});
