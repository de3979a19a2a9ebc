import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packageFolder } from '../src/package-folder';

test('the migrations lead to schema.prisma and to nothing else', { timeout: 60_000 }, async () => {
  const script = join(packageFolder, 'scripts', 'create-migration.mjs');
  const { stderr } = await promisify(execFile)(process.execPath, [script, '--check']);
  expect(stderr).toBe('');
});
