import { ERRORS, errorCode, type ErrorEnvelope, type ErrorKind } from '@rollcall/contracts/errors';
import { ERROR_KINDS, failureDetails } from './failure-schema';
import type { JsonSchema } from './json-schema';

/** By status, the kinds of failure that one operation can end with. */
export function byStatus(kinds: Iterable<ErrorKind>): Map<number, ErrorKind[]> {
  const given = new Set(kinds);
  const groups = new Map<number, ErrorKind[]>();
  for (const kind of ERROR_KINDS.filter((each) => given.has(each))) {
    const { status } = ERRORS[kind];
    groups.set(status, [...(groups.get(status) ?? []), kind]);
  }
  return groups;
}

/** The name of their response in `components.responses`: the same kinds, the same response. */
export function responseName(kinds: ErrorKind[]): string {
  return kinds.join('.');
}

/** The response of the kinds that share a status. */
export function failureResponse(kinds: ErrorKind[]) {
  const asksToWait = kinds.includes('RATE_LIMITED') || kinds.includes('AUTH_ACCOUNT_LOCKED');
  return {
    description: kinds.map((kind) => `\`${errorCode(kind)}\`: ${ERRORS[kind].message}`).join('\n\n'),
    ...(asksToWait && { headers: { 'Retry-After': { description: 'In seconds.', schema: { type: 'integer' } } } }),
    content: {
      'application/json': {
        schema: { allOf: [{ $ref: '#/components/schemas/Failure' }, { properties: { error: errorOf(kinds) } }] },
        examples: Object.fromEntries(kinds.map((kind) => [kind, { value: exampleOf(kind) }])),
      },
    },
  };
}

function errorOf(kinds: ErrorKind[]): JsonSchema {
  const details = new Set(kinds.map((kind) => failureDetails[kind]?.schema).filter((schema) => schema !== undefined));
  const code = { enum: [...new Set(kinds.map(errorCode))] };
  return { properties: details.size === 0 ? { code } : { code, details: { anyOf: [...details] } } };
}

function exampleOf(kind: ErrorKind): ErrorEnvelope {
  const error = { code: errorCode(kind), message: ERRORS[kind].message };
  const details = failureDetails[kind]?.example;
  return {
    success: false,
    error: details === undefined ? error : { ...error, details },
    timestamp: '2026-11-23T09:05:12.345Z',
  };
}
