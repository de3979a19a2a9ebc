import { ERRORS, errorCode, type ErrorKind } from '@rollcall/contracts/errors';
import { samples } from './examples/samples';
import type { JsonSchema } from './json-schema';

/** Every kind of the catalogue, in its order. */
export const ERROR_KINDS = Object.keys(ERRORS).filter((key): key is ErrorKind => key in ERRORS);

/** The one shape of a failure, as `components.schemas.Failure` holds it. */
export const failureSchema: JsonSchema = {
  type: 'object',
  description: 'Every failure has this shape. `code` is for programs, `message` for people.',
  required: ['success', 'error', 'timestamp'],
  properties: {
    success: { const: false },
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', enum: [...new Set(ERROR_KINDS.map(errorCode))] },
        message: { type: 'string', description: 'A sentence that a person can act on.' },
        details: { description: 'What some codes bring along.' },
      },
    },
    timestamp: { type: 'string', format: 'date-time' },
  },
};

const fieldProblems: Details = {
  schema: {
    type: 'array',
    description: 'Field by field what is not right; `field` is a path such as `address.city`.',
    items: {
      type: 'object',
      required: ['field', 'problem'],
      properties: { field: { type: 'string' }, problem: { type: 'string' }, rule: { type: 'string' } },
    },
  },
  example: [{ field: 'limit', problem: 'Must be at most 100' }],
};

const retryAfter: Details = {
  schema: { type: 'object', required: ['retryAfterSeconds'], properties: { retryAfterSeconds: { type: 'integer' } } },
  example: { retryAfterSeconds: 17 },
};

type Details = { schema: JsonSchema; example: unknown };

/** The details of the kinds that bring some. */
export const failureDetails: Partial<Record<ErrorKind, Details>> = {
  VALIDATION_FAILED: fieldProblems,
  MISSING_REQUIRED_FIELD: { ...fieldProblems, example: [{ field: 'email', problem: 'Is required' }] },
  ALREADY_MARKED_ATTENDANCE: {
    schema: {
      type: 'object',
      description: 'The first mark.',
      required: ['attendance'],
      properties: { attendance: { $ref: '#/components/schemas/Attendance' } },
    },
    example: { attendance: samples.attendance },
  },
  SESSION_STATE_CONFLICT: {
    schema: {
      type: 'object',
      description: 'Where it is too early: from when on the session can be started.',
      required: ['startableFrom'],
      properties: { startableFrom: { type: 'string', format: 'date-time' } },
    },
    example: { startableFrom: '2026-11-23T08:30:00.000Z' },
  },
  AUTH_ACCOUNT_LOCKED: retryAfter,
  RATE_LIMITED: retryAfter,
};
