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
 * Calls a procedure as a transport does. Bugs are thrown. `context`: what the transport says otherwise than a phone at
 * 192.0.2.1 would.
 */
export async function call(
  core: Core,
  path: string,
  options: { principal: Principal | null; input: unknown; context?: Partial<Context> },
): Promise<Outcome> {
  try {
    await callTRPCProcedure({
      router: appRouter,
      path,
      type: factsOf(path).type,
      getRawInput: () => Promise.resolve(options.input),
      ctx: { ...contextOf(core, options.principal), ...options.context },
      signal: undefined,
      batchIndex: 0,
    });
    return 'ok';
  } catch (error) {
    return outcomeOf(error);
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
    claimCookie: null,
  };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof TRPCError && error.cause instanceof AppError) return error.cause.kind;
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return 'invalid';
  throw error;
}
