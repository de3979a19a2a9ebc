import { hkdfSync, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError, type Env } from './env';

/** 32 bytes in hex. */
const SECRET_LENGTH = 64;

const PATIENCE_MS = 1_000;

export type Secrets = { jwtKey: Uint8Array; refreshKey: Uint8Array; claimKey: Uint8Array };

/**
 * The keys of this installation, derived from JWT_SECRET, or from a secret that is made once and kept in the data
 * folder.
 */
export async function loadSecrets(env: Pick<Env, 'jwtSecret' | 'dataDir'>): Promise<Secrets> {
  const secret = env.jwtSecret ?? (await keptSecret(env.dataDir));
  return {
    jwtKey: derive(secret, 'access token'),
    refreshKey: derive(secret, 'refresh token'),
    claimKey: derive(secret, 'claim'),
  };
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'jwt-secret');
  try {
    // 'wx': of two processes that start at once one writes, the other reads what it wrote.
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readWhole(file);
}

/** The other process may be about to write it; one that was killed then has left a file without a secret. */
async function readWhole(file: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const secret = await readFile(file, 'utf8');
    if (secret.length >= SECRET_LENGTH) return secret;
    if (Date.now() > deadline) {
      throw new StartError(`The file ${file} holds no secret. Please delete it; everyone will have to sign in again.`);
    }
    await delay(20);
  }
}

function derive(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `rollcall ${purpose}`, 32));
}
