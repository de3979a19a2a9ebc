import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { readCode } from '@rollcall/contracts/qr-link';
import { role } from '@rollcall/contracts/users';
import { openDatabase } from '@rollcall/db/client';
import { createTestDatabase, type TestDatabase } from '@rollcall/db/testing';
import { openWakeups } from '@rollcall/db/wakeups';
import { z } from 'zod';
import type { AccessTokens, Mail, PasswordHasher } from '../src/auth/ports';
import { createCore, type Core, type CoreDeps } from '../src/core';
import type { JournalEntry } from '../src/journal/journal';
import { createMemoryCounters } from '../src/limits/memory-counters';

/** Where every test's clock stands at first. */
export const NINE = new Date('2026-03-02T09:00:00.000Z');

export type TestClock = { now: () => Date; set: (at: Date) => void; advance: (ms: number) => void };

export type TestSystem = {
  core: Core;
  clock: TestClock;
  /** What was sent so far, oldest first; `core.mailOut.settled()` waits for what is on its way. */
  mails: Mail[];
  journal: JournalEntry[];
  /** A second process's worth on the same database, with the same keys: its own pool, wake-ups, queues and caches. */
  anotherProcess: () => Promise<Core>;
  [Symbol.asyncDispose](): Promise<void>;
};

// A copy of the template costs a fifth of a second, so a worker's tests share one and see their own classes and people
// alone. Nobody drops it: the server goes with the run.
let workersDatabase: Promise<TestDatabase> | undefined;

/** Core on the real database, with a clock of its own that stands still until it is moved. */
export async function createTestSystem(): Promise<TestSystem> {
  workersDatabase ??= createTestDatabase();
  const { connection } = await workersDatabase;
  const clock = createClock(NINE);
  const mails: Mail[] = [];
  const journal: JournalEntry[] = [];
  const shared: Omit<CoreDeps, 'database' | 'wakeups'> = {
    passwords: scryptPasswords(),
    accessTokens: hmacTokens(randomBytes(32)),
    qrPainter: (link) => Promise.resolve(`data:text/plain,${encodeURIComponent(link)}`),
    mailer: async (mail) => void mails.push(mail),
    counters: createMemoryCounters(),
    journal: (entry) => void journal.push(entry),
    now: clock.now,
    config: {
      publicUrl: () => 'https://rollcall.example',
      codeTtlSeconds: 300,
      refreshKey: randomBytes(32),
      claimKey: randomBytes(32),
      teacherRegistration: { policy: 'open' },
      requestsPerMinute: 100,
    },
  };
  const closing: (() => Promise<void>)[] = [];
  const openProcess = async () => {
    const database = openDatabase(connection);
    closing.unshift(() => database.close());
    const wakeups = await openWakeups(connection);
    closing.unshift(() => wakeups.close());
    return createCore({ ...shared, database, wakeups });
  };
  return {
    core: await openProcess(),
    clock,
    mails,
    journal,
    anotherProcess: openProcess,
    [Symbol.asyncDispose]: async () => {
      for (const close of closing) await close();
    },
  };
}

/** The code that a QR picture of the test core shows. */
export function codeInPicture(qrCode: string): string {
  const code = readCode(decodeURIComponent(qrCode.replace('data:text/plain,', '')));
  if (code === null) throw new Error(`No code in ${qrCode}`);
  return code;
}

function createClock(start: Date): TestClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    set: (moment) => {
      at = moment.getTime();
    },
    advance: (ms) => {
      at += ms;
    },
  };
}

const derive = (password: string, salt: Buffer) => scryptSync(password, salt, 32, { N: 256 });

/** A real password hash at the lowest cost, so that a suite can sign in hundreds of times. */
function scryptPasswords(): PasswordHasher {
  return {
    hash: (password) => {
      const salt = randomBytes(16);
      return Promise.resolve(`${salt.toString('hex')}.${derive(password, salt).toString('hex')}`);
    },
    verify: (hash, password) => {
      const [salt = '', key = ''] = (hash ?? `${'00'.repeat(16)}.${'00'.repeat(32)}`).split('.');
      const isRight = timingSafeEqual(derive(password, Buffer.from(salt, 'hex')), Buffer.from(key, 'hex'));
      return Promise.resolve(isRight && hash !== null);
    },
  };
}

const sealed = z.object({
  claims: z.object({ userId: z.string(), email: z.string(), role, loginId: z.string() }),
  expiresAt: z.coerce.date(),
});

/** Signed like a JWT, without the JWT. */
function hmacTokens(key: Buffer): AccessTokens {
  const seal = (body: string) => createHmac('sha256', key).update(body).digest('base64url');
  return {
    sign: (claims, expiresAt) => {
      const body = Buffer.from(JSON.stringify({ claims, expiresAt })).toString('base64url');
      return Promise.resolve(`${body}.${seal(body)}`);
    },
    verify: (token) => {
      const [body = '', signature] = token.split('.');
      if (signature !== seal(body)) return Promise.resolve(null);
      return Promise.resolve(sealed.parse(JSON.parse(Buffer.from(body, 'base64url').toString())));
    },
  };
}
