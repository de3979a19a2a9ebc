import { createTestDatabase } from '@rollcall/db/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { signUp } from '../people';
import { hasRedisFor, REDIS_URL } from '../redis';
import { rest, type Answer } from '../rest';
import { databaseUrl } from '../start-server';
import { startPair } from './start-pair';

const PER_MINUTE = 30;

/** One user asks two processes in turn, so often in all. */
async function askInTurn(count: number, variables: NodeJS.ProcessEnv): Promise<{ passed: number; limited: number }> {
  await using database = await createTestDatabase();
  const limits = { DATABASE_URL: databaseUrl(database.connection), RATE_LIMIT_PER_MINUTE: `${PER_MINUTE}` };
  const pair = await startPair({ ...limits, ...variables });
  onTestFinished(pair.end);
  const { token } = await signUp(pair.urls[0], 'student', 'Ada');
  // Two at a time: behind a crowd Redis may take longer than the half second after which a process counts for itself.
  const answers: Answer[] = [];
  for (let asked = 0; asked < count; asked += 2) {
    answers.push(...(await Promise.all(pair.urls.map((url) => rest(url, PATH, { token })))));
  }
  await pair.end();
  const having = (status: number) => answers.filter((answer) => answer.status === status).length;
  return { passed: having(200), limited: having(429) };
}

const PATH = 'GET /auth/verify';

describe.runIf(hasRedisFor('limits of two real processes'))('with one Redis', () => {
  test('two processes let pass what one would, to the last request', { timeout: 60_000 }, async () => {
    expect(await askInTurn(PER_MINUTE + 20, { REDIS_URL })).toEqual({ passed: PER_MINUTE, limited: 20 });
  });
});

test('without a Redis each process counts for itself', { timeout: 60_000 }, async () => {
  expect(await askInTurn(2 * PER_MINUTE + 20, {})).toEqual({ passed: 2 * PER_MINUTE, limited: 20 });
});
