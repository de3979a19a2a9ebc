import { RollcallError } from '@rollcall/sdk/errors';
import { expect, test } from 'vitest';
import { fieldProblems, messageFor } from './messages';
import { isWorthRetrying } from './query-client';

const notAccepted = new RollcallError({
  code: 'VALIDATION_FAILED',
  status: 400,
  message: 'Please check the fields.',
  details: [
    { field: 'name', problem: 'Is required' },
    { field: 'name', problem: 'Is too short' },
    { field: 'address.city', problem: 'Is too long' },
  ],
});
const notReady = new RollcallError({ code: 'SERVICE_UNAVAILABLE', status: 503, message: 'In a moment.' });

test('messageFor: the server speaks, and where it cannot be reached we do', () => {
  expect(messageFor(notAccepted)).toBe('Please check the fields.');
  expect(messageFor(new TypeError('Failed to fetch'))).toBe(
    'Rollcall cannot be reached. Please check your connection.',
  );
});

test('fieldProblems: the first problem of each field', () => {
  expect(fieldProblems(notAccepted)).toEqual({ name: 'Is required', 'address.city': 'Is too long' });
  expect(fieldProblems(notReady)).toEqual({});
  expect(
    fieldProblems(new RollcallError({ code: 'NOT_FOUND', status: 404, message: '', details: [null, 'x'] })),
  ).toEqual({});
});

test('a query is asked again where the server was not reached or not ready, three times', () => {
  expect([0, 1, 2, 3].map((count) => isWorthRetrying(count, notReady))).toEqual([true, true, true, false]);
  expect(isWorthRetrying(0, new TypeError('Failed to fetch'))).toBe(true);
  expect(isWorthRetrying(0, notAccepted)).toBe(false);
});
