import type { Attendance } from '@rollcall/contracts/attendance';
import { type ErrorKind, ERRORS, errorCode } from '@rollcall/contracts/errors';
import { RollcallError, type RollcallErrorCode } from '@rollcall/sdk/errors';
import { createI18n } from '@rollcall/web/i18n/create-i18n';
import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { words as english } from '../src/words/en/words';
import { words as arabic } from '../src/words/ar/words';
import { outcomeOfFailure, outcomeOfMark } from '../src/features/mark/outcome';
import { wordsFor } from '../src/features/mark/outcome-words';

const attendance: Attendance = {
  id: '00000000-0000-4000-8000-000000000001',
  sessionId: '00000000-0000-4000-8000-000000000002',
  classId: '00000000-0000-4000-8000-000000000003',
  className: 'Databases',
  studentId: '00000000-0000-4000-8000-000000000004',
  status: 'present',
  markedAt: '2026-11-23T09:03:00.000Z',
};

const clock = (iso: string) => iso.slice(11, 16);

let t: TFunction<'mark'>;
let inArabic: TFunction<'mark'>;
beforeAll(async () => {
  const i18n = await createI18n({ en: english, ar: () => Promise.resolve(arabic) });
  t = i18n.getFixedT('en', 'mark');
  i18n.addResourceBundle('ar', 'mark', arabic['mark']);
  inArabic = i18n.getFixedT('ar', 'mark');
});

const words = (outcome: ReturnType<typeof outcomeOfMark>, overSignIn = false) =>
  wordsFor(outcome, { t, clock, overSignIn });

function failed(code: RollcallErrorCode, { status = 400, details, retryAfterSeconds }: Partial<RollcallError> = {}) {
  return outcomeOfFailure(new RollcallError({ code, message: '', status, details, retryAfterSeconds }));
}

describe('a mark that was made', () => {
  it.each([
    ['present', 'present', 'You are present'],
    ['late', 'late', 'You are late'],
  ] as const)('%s', (status, tone, heading) => {
    const said = words(outcomeOfMark({ ...attendance, status }, 'at-once'));
    expect(said).toMatchObject({ tone, heading, fact: 'Databases, marked at 09:03.', steps: ['done'] });
    expect(said.advice).not.toBe('');
  });

  it.each([
    ['kept', 'Databases, sent late, marked at 09:03.'],
    ['claim', 'Databases, scanned at 09:03.'],
  ] as const)('tells that it came by way of a %s', (way, fact) => {
    expect(words(outcomeOfMark(attendance, way)).fact).toBe(fact);
  });
});

describe('a mark that is kept', () => {
  it.each([
    ['network', 'No network. Your scan of 09:02 is sent once Rollcall is open with one.', ['retry', 'home']],
    ['trouble', 'Rollcall cannot answer now. Your scan of 09:02 is sent once it can', ['retry', 'home']],
    ['too-many', 'There were too many tries. Your scan of 09:02 is sent by itself', ['home']],
    ['signed-out', 'Your sign-in has ended. Sign in again, and your scan of 09:02 is sent.', ['sign-in']],
  ] as const)('says so, and what it waits for (%s)', (hold, advice, steps) => {
    const said = words({ kind: 'kept', hold, scannedAt: '2026-11-23T09:02:00.000Z' });
    expect(said).toMatchObject({ tone: 'kept', heading: 'Kept, not sent yet', steps });
    expect(said.fact).toBe('You are not marked until it is sent.');
    expect(said.advice).toContain(advice);
  });

  it('is no mark where the server was not reached within the day', () => {
    const said = words({ kind: 'given-up' });
    expect(said).toMatchObject({ tone: 'unmarked', fact: 'You are not marked.', steps: ['home'] });
  });
});

describe('already marked', () => {
  it.each([
    ['present', 'already', 'You were marked present in Databases at 09:03.', 'Nothing is left to do.'],
    ['late', 'already', 'You were marked late in Databases at 09:03.', 'Nothing is left to do.'],
    ['excused', 'already', 'You are excused from Databases today.', 'Nothing is left to do.'],
    ['absent', 'unmarked', 'You are marked absent in Databases.', 'If you are in the room, please tell your teacher.'],
  ] as const)('as %s tells the first mark', (status, tone, fact, advice) => {
    const outcome = failed('ALREADY_MARKED_ATTENDANCE', { details: { attendance: { ...attendance, status } } });
    expect(words(outcome)).toEqual({ tone, heading: 'Already marked', fact, advice, steps: ['done'] });
  });

  it.each([undefined, null, {}])('does without the first mark (%j)', (details) => {
    const said = words(failed('ALREADY_MARKED_ATTENDANCE', { details }));
    expect(said).toMatchObject({ tone: 'already', heading: 'Already marked' });
  });
});

describe('a mark that was not made', () => {
  it.each<[RollcallErrorCode, string, string[]]>([
    ['QR_TOKEN_EXPIRED', 'This code has expired', ['scan', 'home']],
    ['QR_TOKEN_INVALID', 'Not a Rollcall code', ['scan', 'home']],
    ['VALIDATION_FAILED', 'Not a Rollcall code', ['scan', 'home']],
    ['SESSION_NOT_ACTIVE', 'This session is not open', ['scan', 'home']],
    ['NOT_ENROLLED', 'You are not in this class', ['join', 'scan']],
    ['AUTH_TOKEN_EXPIRED', 'Please sign in again', ['sign-in']],
    ['AUTH_TOKEN_INVALID', 'Please sign in again', ['sign-in']],
    ['RATE_LIMITED', 'Too many tries', ['retry', 'home']],
    ['NETWORK_ERROR', 'No network', ['retry', 'scan']],
    ['INTERNAL_SERVER_ERROR', 'Something went wrong', ['retry', 'scan']],
    ['DATABASE_ERROR', 'Something went wrong', ['retry', 'scan']],
    ['SERVICE_UNAVAILABLE', 'Something went wrong', ['retry', 'scan']],
  ])('%s: %s', (code, heading, steps) => {
    expect(words(failed(code))).toMatchObject({ tone: 'unmarked', heading, steps });
  });

  it('tells who is not signed in from who is no student', () => {
    expect(failed('AUTH_UNAUTHORIZED', { status: 401 })).toEqual({ kind: 'signed-out' });
    expect(failed('AUTH_UNAUTHORIZED', { status: 403 })).toEqual({ kind: 'not-a-student' });
  });

  it('names the seconds to wait that the server named', () => {
    expect(words(failed('RATE_LIMITED', { retryAfterSeconds: 12 })).advice).toContain('Wait 12 seconds');
  });

  it('is kind about a code that died during the sign-in', () => {
    const said = words(failed('QR_TOKEN_EXPIRED'), true);
    expect(said.advice).toBe('It took too long to sign in. Scan the screen again.');
  });

  it('takes anything else that is thrown for a missing network', () => {
    expect(outcomeOfFailure(new TypeError('Failed to fetch'))).toEqual({ kind: 'no-network' });
  });
});

it('never says present for a failure', () => {
  const codes = Object.keys(ERRORS).filter(isErrorKind).map(errorCode);
  for (const code of [...codes, 'NETWORK_ERROR'] as const) {
    const said = words(failed(code));
    const saidInArabic = wordsFor(failed(code), { t: inArabic, clock, overSignIn: false });
    expect(said.tone, code).toMatch(/unmarked|already/);
    expect(said.heading, code).not.toMatch(/present/i);
    expect(saidInArabic.heading, code).not.toContain('حاضر');
  }
});

it.each(['network', 'trouble', 'too-many', 'signed-out'] as const)(
  'never says present while it is kept (%s)',
  (hold) => {
    const kept = { kind: 'kept', hold, scannedAt: '2026-11-23T09:02:00.000Z' } as const;
    expect(Object.values(words(kept)).join(' ')).not.toMatch(/present/i);
    expect(Object.values(wordsFor(kept, { t: inArabic, clock, overSignIn: false })).join(' ')).not.toContain('حاضر');
  },
);

function isErrorKind(key: string): key is ErrorKind {
  return Object.hasOwn(ERRORS, key);
}
