import type { AppRouter } from '@rollcall/api/router';
import type { ErrorKind } from '@rollcall/contracts/errors';

type Procedures = AppRouter['_def']['record'];

/** `sessions.start` and the like: a name that does not exist does not compile. */
export type ProcedureName = {
  [Resource in keyof Procedures]: `${Resource}.${Extract<keyof Procedures[Resource], string>}`;
}[keyof Procedures];

/**
 * One documented path.
 *
 * `params`: which field of the input each `:name` of the path is; `status`: of a success, where it is not 200.
 *
 * For the OpenAPI document alone: `summary`: what it does, in a few words; `errors`: what it can fail with beyond what
 * follows from its guard and its input; `refreshCookie`, `claimCookie`: whether it is asked for, or
 * only given.
 */
export type Route = {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  procedure: ProcedureName;
  params?: Record<string, string>;
  status?: 201;
  summary: string;
  errors?: ErrorKind[];
  refreshCookie?: 'asked' | 'given';
  claimCookie?: 'asked' | 'given';
};
