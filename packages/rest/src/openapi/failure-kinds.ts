import type { ProcedureFacts } from '@rollcall/api/procedure-facts';
import type { ErrorKind } from '@rollcall/contracts/errors';
import type { Route } from '../route';
import type { InputField } from './split-input';

/** What an operation can fail with: what its guard and its input bring, its own, and what can meet every request. */
export function failureKinds(route: Route, { access }: ProcedureFacts, fields: InputField[]): Set<ErrorKind> {
  const kinds = new Set<ErrorKind>(['RATE_LIMITED', 'INTERNAL_SERVER_ERROR', 'DATABASE_ERROR', 'SERVICE_UNAVAILABLE']);
  const add = (...more: ErrorKind[]) => more.forEach((kind) => kinds.add(kind));
  if (access !== 'public') add('AUTH_UNAUTHORIZED', 'AUTH_TOKEN_INVALID', 'AUTH_TOKEN_EXPIRED');
  if (access === 'student' || access === 'teacher') add('WRONG_ROLE');
  if (fields.length > 0) add('VALIDATION_FAILED');
  if (fields.some((field) => field.isRequired && field.in !== 'path')) add('MISSING_REQUIRED_FIELD');
  // An address that cannot be decoded, too, and what is not there or not one's own.
  if (fields.some((field) => field.in === 'path')) add('INVALID_INPUT', 'NOT_FOUND');
  // A body is read wherever one is sent, also where none is asked for.
  if (route.method !== 'get') add('INVALID_INPUT', 'BODY_TOO_LARGE', 'WRONG_CONTENT_TYPE');
  add(...(route.errors ?? []));
  return kinds;
}
