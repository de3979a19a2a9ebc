import { ERRORS, errorCode, type ErrorKind } from '@rollcall/contracts/errors';
import { RollcallError } from '@rollcall/sdk/errors';
import { beforeAll, expect, test } from 'vitest';
import { changeLanguage, createI18n } from '../i18n/create-i18n';
import { isWorthRetrying } from './query-client';
import { messagesIn, type Messages } from './use-messages';

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

let english: Messages;
let arabic: Messages;
beforeAll(async () => {
  const offered = { en: {}, ar: () => Promise.resolve({}) };
  english = messagesIn(await createI18n(offered));
  const i18n = await createI18n(offered);
  await changeLanguage(i18n, 'ar');
  arabic = messagesIn(i18n);
});

test('in English the server speaks, and where it cannot be reached we do', () => {
  expect(english.messageFor(notAccepted)).toBe('Please check the fields.');
  expect(english.messageFor(new TypeError('Failed to fetch'))).toBe(
    'Rollcall cannot be reached. Please check your connection.',
  );
});

test('in Arabic every error of the catalogue has words of its own', () => {
  for (const kind of Object.keys(ERRORS) as ErrorKind[]) {
    const error = new RollcallError({ code: errorCode(kind), status: ERRORS[kind].status, message: 'English' });
    expect(arabic.messageFor(error), kind).toMatch(/\p{Script=Arabic}/u);
  }
  expect(arabic.messageFor(new TypeError('Failed to fetch'))).toMatch(/\p{Script=Arabic}/u);
});

test('of each field the first problem is told', () => {
  expect(english.fieldProblems(notAccepted)).toEqual({ name: 'Is required', 'address.city': 'Is too long' });
  expect(english.fieldProblems(notReady)).toEqual({});
  const nonsense = new RollcallError({ code: 'NOT_FOUND', status: 404, message: '', details: [null, 'x'] });
  expect(english.fieldProblems(nonsense)).toEqual({});
});

test('a query is asked again where the server was not reached or not ready, three times', () => {
  expect([0, 1, 2, 3].map((count) => isWorthRetrying(count, notReady))).toEqual([true, true, true, false]);
  expect(isWorthRetrying(0, new TypeError('Failed to fetch'))).toBe(true);
  expect(isWorthRetrying(0, notAccepted)).toBe(false);
});
