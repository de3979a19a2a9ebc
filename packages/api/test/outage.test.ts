import { AppError } from '@rollcall/core/app-error';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { describeFailure } from '../src/failure';

const prismas = (code: string, cause: object) =>
  Object.assign(new Error('Invalid invocation'), { code, clientVersion: '7', meta: { driverAdapterError: { cause } } });

test.each([
  ['the database is away', new Error('Connection terminated unexpectedly'), 503, 'SERVICE_UNAVAILABLE'],
  ['it starts up', prismas('P2039', { originalCode: '57P03', kind: 'postgres' }), 503, 'SERVICE_UNAVAILABLE'],
  ['core gave up', new AppError('SERVICE_UNAVAILABLE'), 503, 'SERVICE_UNAVAILABLE'],
  [
    'it refuses what nobody foresaw',
    prismas('P2039', { originalCode: '23514', kind: 'postgres' }),
    500,
    'DATABASE_ERROR',
  ],
  ['two transactions stand in each other’s way', prismas('P2034', { originalCode: '40P01' }), 500, 'DATABASE_ERROR'],
  ['a bug of ours', new TypeError('x is not a function'), 500, 'INTERNAL_SERVER_ERROR'],
])('%s', (_what, cause, status, code) => {
  const failure = describeFailure(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }), undefined);
  expect(failure).toMatchObject({ status, code, message: expect.stringMatching(/^[A-Z].*\.$/) });
  // Seconds, for the Retry-After header and the SDK.
  expect(failure.details).toEqual(status === 503 ? { retryAfterSeconds: 3 } : undefined);
});
