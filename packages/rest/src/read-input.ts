import type { Request } from 'express';
import type { Route } from './route';

/** A query string carries text alone; these fields are meant as something else. */
const NUMBERS = new Set(['page', 'limit', 'days']);
const BOOLEANS = new Set(['archived']);

/**
 * The procedure's input: the body's or the query's fields, and the ids from the path under the names that the procedure
 * gives them. Nothing is checked here; the procedure's own schema does that.
 */
export function readInput(request: Request, route: Route): unknown {
  const fields: unknown = route.method === 'get' ? readQuery(request.query) : request.body;
  const ids = Object.entries(route.params ?? {}).map(([name, field]) => [field, request.params[name]] as const);
  if (fields === undefined) return ids.length === 0 ? {} : Object.fromEntries(ids);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields;
  return { ...fields, ...Object.fromEntries(ids) };
}

function readQuery(query: Request['query']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, readField(name, value)]));
}

function readField(name: string, value: unknown): unknown {
  if (NUMBERS.has(name) && typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  if (BOOLEANS.has(name) && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
