import { hkdfSync, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './env';

export type Secrets = { jwtKey: Uint8Array; refreshKey: Uint8Array };

/**
 * The keys of this installation, derived from JWT_SECRET, or from a secret that is made once and kept in the data
 * folder.
 */
export async function loadSecrets(env: Pick<Env, 'jwtSecret' | 'dataDir'>): Promise<Secrets> {
  const secret = env.jwtSecret ?? (await keptSecret(env.dataDir));
  return { jwtKey: derive(secret, 'access token'), refreshKey: derive(secret, 'refresh token') };
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'jwt-secret');
  try {
    // 'wx': of two processes that start at once one writes, the other reads what it wrote.
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFile(file, 'utf8');
}

function derive(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `rollcall ${purpose}`, 32));
}
