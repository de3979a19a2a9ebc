import { describe, expect, test } from 'vitest';
import { RollcallError, toRollcallError } from '../src/errors';
import { startPeer } from './peer/start-peer';
import { refusal } from './peer/refusal';
import { ADA, startClient } from './start-client';

type Answer = { status: number; body: unknown; headers?: Record<string, string> };

/** What a caller of `api` gets to see of an answer. */
async function failureFor({ status, body, headers }: Answer): Promise<RollcallError> {
  const peer = await startPeer();
  const client = startClient({ url: peer.url });
  peer.putInBetween((_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body)),
  );
  return client.api.users.profile.query().then(
    () => expect.fail('was answered'),
    (error: unknown) => toRollcallError(error),
  );
}

const trpcError = (data: unknown) => ({ error: { message: 'For tRPC', code: -32600, data } });
const envelope = (error: unknown) => ({ success: false, error, timestamp: '2026-11-23T08:00:00.000Z' });

const PROBLEMS = [{ field: 'email', problem: 'Is required' }];

describe('toRollcallError', () => {
  test.for<{ name: string; answer: Answer; seen: Partial<RollcallError> }>([
    {
      name: 'what the server said',
      answer: {
        status: 400,
        body: trpcError({ code: 'VALIDATION_FAILED', message: 'Please check.', details: PROBLEMS, httpStatus: 400 }),
      },
      seen: { code: 'VALIDATION_FAILED', message: 'Please check.', details: PROBLEMS, status: 400 },
    },
    {
      name: 'the wait of a locked account',
      answer: {
        status: 423,
        body: trpcError({ code: 'AUTH_ACCOUNT_LOCKED', details: { retryAfterSeconds: 840 }, httpStatus: 423 }),
      },
      seen: { code: 'AUTH_ACCOUNT_LOCKED', retryAfterSeconds: 840, status: 423 },
    },
    {
      name: 'the envelope of a limit in front of tRPC',
      answer: {
        status: 429,
        body: envelope({ code: 'RATE_LIMITED', message: 'Slow down.' }),
        headers: { 'retry-after': '17' },
      },
      seen: { code: 'RATE_LIMITED', message: 'Slow down.', retryAfterSeconds: 17, status: 429 },
    },
    {
      name: 'a code that only a newer server knows',
      answer: { status: 409, body: trpcError({ code: 'MOON_IS_FULL', message: 'Wait for it.', httpStatus: 409 }) },
      seen: { code: 'INVALID_INPUT', message: 'Wait for it.', status: 409 },
    },
    {
      name: 'an answer of somebody else',
      answer: { status: 200, body: { hello: true } },
      seen: { code: 'NETWORK_ERROR', status: 0 },
    },
  ])('keeps $name', async ({ answer, seen }) => {
    await expect(failureFor(answer)).resolves.toMatchObject(seen);
  });

  test('leaves a RollcallError as it is, and reads anything', () => {
    const error = toRollcallError(undefined);
    expect(error).toMatchObject({ code: 'NETWORK_ERROR', status: 0, name: 'RollcallError' });
    expect(toRollcallError(error)).toBe(error);
  });

  test('a rejection of auth is one already', async () => {
    const peer = await startPeer();
    const client = startClient({ url: peer.url });
    peer.state.accounts.logIn = () => {
      throw refusal('AUTH_ACCOUNT_LOCKED', { retryAfterSeconds: 60 });
    };
    const failure = client.auth.signIn(ADA);
    await expect(failure).rejects.toBeInstanceOf(RollcallError);
    await expect(failure).rejects.toMatchObject({ code: 'AUTH_ACCOUNT_LOCKED', retryAfterSeconds: 60 });
  });
});
