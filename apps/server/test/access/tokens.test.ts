import { randomBytes, randomUUID } from 'node:crypto';
import type { AccessClaims } from '@rollcall/core/auth/ports';
import { logOut } from '@rollcall/core/auth/log-out';
import type { Core } from '@rollcall/core/core';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createJoseAccessTokens } from '../../src/adapters/jose-access-tokens';
import { loadSecrets } from '../../src/secrets';
import { openBeside, startServer, type Beside, type TestServer } from '../start-server';
import { openSchool } from './school';
import { openSocket } from './socket';
import { FACTS, OVER_SOCKET, waysTo } from './wires';

let server: TestServer;
let beside: Beside;
beforeAll(async () => {
  server = await startServer({ RATE_LIMIT_PER_MINUTE: '1000000' });
  beside = await openBeside(server);
});
afterAll(async () => {
  await beside[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

type Making = { core: Core; claims: AccessClaims; key: Uint8Array };

const HOUR_MS = 60 * 60 * 1000;
const inAnHour = () => new Date(Date.now() + HOUR_MS);
const good = ({ core, claims }: Making) => core.accessTokens.sign(claims, inAnHour());

/** Tokens that let nobody in, each in its own way wrong, with what everyone who bears it is told. */
const KINDS: { kind: string; code: string; make: (making: Making) => Promise<string> | string | null }[] = [
  { kind: 'none', code: 'AUTH_UNAUTHORIZED', make: () => null },
  { kind: 'nonsense', code: 'AUTH_TOKEN_INVALID', make: () => 'nonsense' },
  {
    kind: 'one that has expired',
    code: 'AUTH_TOKEN_EXPIRED',
    make: ({ core, claims }) => core.accessTokens.sign(claims, new Date(Date.now() - 1_000)),
  },
  {
    kind: 'one of a login that has ended',
    code: 'AUTH_TOKEN_INVALID',
    make: async (making) => {
      await logOut(making.core, { ...making.claims, expiresAt: inAnHour() });
      return good(making);
    },
  },
  {
    kind: 'one of a login that never was',
    code: 'AUTH_TOKEN_INVALID',
    make: (making) => good({ ...making, claims: { ...making.claims, loginId: randomUUID() } }),
  },
  {
    kind: 'one of a user who was deleted',
    code: 'AUTH_TOKEN_INVALID',
    make: async (making) => {
      await making.core.database.prisma.user.delete({ where: { id: making.claims.userId } });
      return good(making);
    },
  },
  {
    kind: 'one that another key has signed',
    code: 'AUTH_TOKEN_INVALID',
    make: ({ claims }) => createJoseAccessTokens(randomBytes(32)).sign(claims, inAnHour()),
  },
  {
    kind: 'one that nobody has signed',
    code: 'AUTH_TOKEN_INVALID',
    make: ({ claims }) => `${encode({ alg: 'none' })}.${encode({ ...claims, exp: inAnHour().getTime() / 1000 })}.`,
  },
  {
    kind: 'one with a claim that was changed',
    code: 'AUTH_TOKEN_INVALID',
    make: async (making) => {
      const [header = '', payload = '', signature = ''] = (await good(making)).split('.');
      const claims: object = JSON.parse(Buffer.from(payload, 'base64url').toString());
      return `${header}.${encode({ ...claims, role: 'employee' })}.${signature}`;
    },
  },
  {
    kind: 'one that says it is signed in another way',
    code: 'AUTH_TOKEN_INVALID',
    make: ({ claims, key }) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'HS512' }).setExpirationTime(inAnHour()).sign(key),
  },
  {
    kind: 'one without an end',
    code: 'AUTH_TOKEN_INVALID',
    make: ({ claims, key }) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(key),
  },
  {
    kind: 'a refresh token',
    code: 'AUTH_TOKEN_INVALID',
    make: ({ claims }) => `${claims.loginId}.${randomBytes(32).toString('base64url')}`,
  },
];

const pathsFor = (isPublic: boolean) => [...FACTS].filter(([, { access }]) => (access === 'public') === isPublic);

/** How every procedure answers this token by every way, in lines; to an input that is nonsense. */
async function answersTo(token: string | null, paths: ReturnType<typeof pathsFor>): Promise<string[]> {
  const input = { nonsense: true };
  const socket = await openSocket(server, token);
  const calls = paths.flatMap(([path, { type }]) => [
    ...waysTo(path)
      .filter(({ name }) => name !== OVER_SOCKET)
      .map((way) => ({ about: `${path} by ${way.name}`, heard: way.call(server, { token, input }) })),
    { about: `${path} over a socket`, heard: socket.ask(path, type, input) },
  ]);
  expect(calls.length).toBeGreaterThan(paths.length);
  const lines = await Promise.all(
    calls.map(async ({ about, heard }) => {
      const { status, code } = await heard;
      return `${about}: ${status} ${code}`;
    }),
  );
  socket.close();
  return lines;
}

test.each(KINDS)('$kind opens nothing, and nobody is told about the input: $code', async ({ code, make }) => {
  const { core } = beside;
  const { jwtKey: key } = await loadSecrets(server.env);
  const { otherStudent: claims } = (await openSchool(core)).people;
  const answers = await answersTo(await make({ core, claims, key }), pathsFor(false));
  expect(answers.filter((line) => !line.endsWith(`: 401 ${code}`))).toEqual([]);
});

test('a good token made in the same way opens doors', async () => {
  const { core } = beside;
  const { jwtKey: key } = await loadSecrets(server.env);
  const { otherStudent: claims } = (await openSchool(core)).people;
  const reading = pathsFor(false).filter(([, { type }]) => type !== 'mutation');
  const answers = await answersTo(await good({ core, claims, key }), reading);
  expect(answers.filter((line) => line.includes(': 401 '))).toEqual([]);
});

test('what is for anyone is for those with a bad token too', async () => {
  const paths = pathsFor(true);
  expect(await answersTo('nonsense', paths)).toEqual(await answersTo(null, paths));
});

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
