import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Principal } from '@rollcall/core/auth/principal';
import { createCore, type Core } from '@rollcall/core/core';
import type { Role } from '@rollcall/contracts/users';
import { createMemoryCounters } from '@rollcall/core/limits/memory-counters';
import { createTestDatabase } from '@rollcall/db/testing';
import { openWakeups } from '@rollcall/db/wakeups';
import express from 'express';
import { thrownByExpress, unknownPath } from '../src/envelope';
import { mountRest } from '../src/mount-rest';

/** The documented paths as apps/server mounts them, over a real core; who asks stands in a header. */
export type RestApp = {
  url: string;
  /** What was reported as our own fault. */
  reported: unknown[];
  [Symbol.asyncDispose](): Promise<void>;
};

/** `requestsPerMinute`: more than any test asks for, unless given. */
export async function startRestApp({ requestsPerMinute = 10_000 } = {}): Promise<RestApp> {
  const { connection, database, ...own } = await createTestDatabase();
  const wakeups = await openWakeups(connection);
  const core = createCore({
    database,
    wakeups,
    passwords: { hash: (password) => Promise.resolve(password), verify: () => Promise.resolve(false) },
    accessTokens: { sign: () => Promise.resolve(randomUUID()), verify: () => Promise.resolve(null) },
    qrPainter: (link) => Promise.resolve(link),
    mailer: () => Promise.resolve(),
    counters: createMemoryCounters(),
    journal: () => undefined,
    now: () => new Date(),
    config: {
      publicUrl: () => 'https://rollcall.example',
      codeTtlSeconds: 300,
      refreshKey: randomBytes(32),
      claimKey: randomBytes(32),
      teacherRegistration: { policy: 'open' },
      requestsPerMinute,
    },
  });
  const principals = {
    student: await createPrincipal(core, 'student'),
    employee: await createPrincipal(core, 'employee'),
  };
  const principalOf = (role: string | undefined) =>
    role === 'student' || role === 'employee' ? principals[role] : null;
  const reported: unknown[] = [];
  const rest = mountRest({
    createContext: (request) => ({
      core,
      requestId: 'test',
      ipAddress: null,
      userAgent: null,
      principal: () => Promise.resolve(principalOf(request.get('x-role'))),
      refreshCookie: null,
      claimCookie: null,
    }),
    report: (error) => void reported.push(error),
  });
  const app = express();
  app.use('/api/v1', rest);
  app.use(
    unknownPath,
    thrownByExpress((error) => void reported.push(error)),
  );
  const server = createServer(app);
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    reported,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await wakeups.close();
      await own[Symbol.asyncDispose]();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return address.port;
}

async function createPrincipal(core: Core, role: Role): Promise<Principal> {
  const data = { email: `${role}@school.example`, fullName: `A ${role}`, role, passwordHash: 'none' };
  const { id: userId } = await core.database.prisma.user.create({ data, select: { id: true } });
  return { userId, loginId: randomUUID(), role, expiresAt: new Date(Date.now() + 60_000) };
}
