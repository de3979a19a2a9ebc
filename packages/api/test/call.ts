import { AppError } from '@rollcall/core/app-error';
import type { Principal } from '@rollcall/core/auth/principal';
import type { Core } from '@rollcall/core/core';
import type { ErrorKind } from '@rollcall/contracts/errors';
import { callTRPCProcedure, TRPCError } from '@trpc/server';
import type { Context } from '../src/context';
import { procedureFacts, type ProcedureFacts } from '../src/procedure-facts';
import { appRouter } from '../src/router';

/** How a call ended: `ok`, a kind of the catalogue, or `invalid` where the input was looked at and refused. */
export type Outcome = 'ok' | 'invalid' | ErrorKind;

/**
 * Calls a procedure as a transport does; of a subscription, waits for the first event. Bugs are thrown. `context`: what
 * the transport says otherwise than a phone at 192.0.2.1 would.
 */
export async function call(
  core: Core,
  path: string,
  options: { principal: Principal | null; input: unknown; context?: Partial<Context> },
): Promise<Outcome> {
  const { type } = factsOf(path);
  const leaving = new AbortController();
  try {
    const answer: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      getRawInput: () => Promise.resolve(options.input),
      ctx: { ...contextOf(core, options.principal), ...options.context },
      signal: leaving.signal,
      batchIndex: 0,
    });
    if (type === 'subscription') await firstOf(answer);
    return 'ok';
  } catch (error) {
    return outcomeOf(error);
  } finally {
    leaving.abort();
  }
}

const facts = procedureFacts();

/** Every procedure of the router by its path. */
export function procedurePaths(): string[] {
  return [...facts.keys()];
}

/** What a procedure says of itself: its kind, its guard and its schemas. */
export function factsOf(path: string): ProcedureFacts {
  const found = facts.get(path);
  if (found === undefined) throw new Error(`No procedure ${path}`);
  return found;
}

function contextOf(core: Core, principal: Principal | null): Context {
  return {
    core,
    requestId: 'test',
    ipAddress: '192.0.2.1',
    userAgent: 'A phone',
    principal: () => Promise.resolve(principal),
    refreshCookie: null,
  };
}

async function firstOf(feed: unknown): Promise<void> {
  if (!isAsyncIterable(feed)) throw new Error('Not a feed');
  await feed[Symbol.asyncIterator]().next();
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function outcomeOf(error: unknown): Outcome {
  // A feed fails on its way, where no middleware wraps it any more.
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof AppError) return cause.kind;
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return 'invalid';
  throw error;
}
