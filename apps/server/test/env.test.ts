import { expect, test } from 'vitest';
import { readEnv, StartError } from '../src/env';

const bad = [
  [{ PORT: 'http' }, 'PORT must be a number'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PUBLIC_URL: 'rollcall' }, 'PUBLIC_URL must be an address'],
  [{ PUBLIC_URL: 'ftp://rollcall.example' }, 'PUBLIC_URL must be an address'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL must be an address'],
  [{ JWT_SECRET: 'short' }, 'JWT_SECRET must have at least 32'],
  [{ QR_TTL_SECONDS: '4' }, 'QR_TTL_SECONDS must be at least 5'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be'],
  [{ DEMO: 'yes' }, 'DEMO must be 0 or 1'],
  [{ CORS_ORIGINS: 'https://campus.example/' }, 'CORS_ORIGINS must list origins'],
  [{ CORS_ORIGINS: 'https://campus.example, *' }, 'CORS_ORIGINS must list origins'],
  [{ CORS_ORIGINS: 'null' }, 'CORS_ORIGINS must list origins'],
  [{ REDIS_URL: 'http://localhost' }, 'REDIS_URL must be an address'],
  [{ RATE_LIMIT_PER_MINUTE: '0' }, 'RATE_LIMIT_PER_MINUTE must be at least 1'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have at least 16'],
  [{ TRUST_PROXY: 'nonsense' }, 'TRUST_PROXY must list addresses'],
  [{ TRUST_PROXY: '10.0.0.1, 10.0.0.0/33' }, 'TRUST_PROXY must list addresses'],
  [{ NODE_ENV: 'production' }, 'JWT_SECRET must be set'],
] satisfies [Record<string, string>, string][];

test.each(bad)('%j is refused by name', (variables, sentence) => {
  expect(() => readEnv(variables)).toThrow(StartError);
  expect(() => readEnv(variables)).toThrow(sentence);
});

test('nothing has to be set, and an empty variable is one that was not set', () => {
  const plain = readEnv({});
  expect(plain).toMatchObject({ port: 4000, host: '127.0.0.1', demo: true, codeTtlSeconds: 300, trustedProxies: [] });
  expect(readEnv({ PORT: '', JWT_SECRET: '', DATABASE_URL: '', TRUST_PROXY: '' })).toEqual(plain);
});

test('production has no demo unless it is asked for', () => {
  const production = { NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32) };
  expect(readEnv(production)).toMatchObject({ isProduction: true, demo: false, logLevel: 'info' });
  expect(readEnv({ ...production, DEMO: '1' }).demo).toBe(true);
});

test('proxies are what Express takes for them', () => {
  const list = ['loopback', '10.0.0.7', '10.0.0.0/8', '::1', 'fd00::/8'];
  expect(readEnv({ TRUST_PROXY: list.join(', ') }).trustedProxies).toEqual(list);
});
