import { describe, expect, test } from 'vitest';
import { errorCode, ERRORS, type ErrorKind } from '../src/errors';

/** The table of the issue: which codes a client may meet under which status. */
const DOCUMENTED: Record<number, string[]> = {
  400: ['VALIDATION_FAILED', 'MISSING_REQUIRED_FIELD', 'INVALID_INPUT', 'QR_TOKEN_INVALID'],
  401: ['AUTH_UNAUTHORIZED', 'AUTH_TOKEN_INVALID', 'AUTH_TOKEN_EXPIRED', 'AUTH_INVALID_CREDENTIALS'],
  403: ['AUTH_UNAUTHORIZED', 'NOT_ENROLLED', 'ENROLLMENT_CLOSED', 'REGISTRATION_NOT_ALLOWED'],
  404: ['NOT_FOUND'],
  409: [
    'SESSION_NOT_ACTIVE',
    'ALREADY_MARKED_ATTENDANCE',
    'CLASS_FULL',
    'ALREADY_ENROLLED',
    'EMAIL_TAKEN',
    'CLASS_CODE_TAKEN',
    'SESSION_STATE_CONFLICT',
  ],
  410: ['QR_TOKEN_EXPIRED'],
  413: ['INVALID_INPUT'],
  415: ['INVALID_INPUT'],
  423: ['AUTH_ACCOUNT_LOCKED'],
  429: ['RATE_LIMITED'],
  500: ['INTERNAL_SERVER_ERROR', 'DATABASE_ERROR'],
  503: ['SERVICE_UNAVAILABLE'],
};

const kinds = Object.keys(ERRORS).filter((key): key is ErrorKind => key in ERRORS);
const inCatalogue = kinds.map((kind) => `${ERRORS[kind].status} ${errorCode(kind)}`);
const inDocument = Object.entries(DOCUMENTED).flatMap(([status, codes]) => codes.map((code) => `${status} ${code}`));

describe('the catalogue of errors', () => {
  test('has every documented code under its status, and no other', () => {
    expect(inCatalogue.toSorted()).toEqual(inDocument.toSorted());
  });

  test.each(kinds)('says of %s in a sentence what a person can do', (kind) => {
    expect(ERRORS[kind].message).toMatch(/^[A-Z].*[.]$/);
  });

  test('names by each code a kind of that name, so that a client can look it up', () => {
    for (const kind of kinds) expect(kinds).toContain(errorCode(kind));
  });
});
