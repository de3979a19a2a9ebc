import { AppError } from '@rollcall/core/app-error';
import { databaseCodes } from '@rollcall/db/errors/shapes';
import { TRPCError } from '@trpc/server';

/** What the log keeps of something that was thrown. */
export type ErrorFields = { error: string; codes?: string[]; stack?: string; cause?: ErrorFields };

/** An error, its cause, and the cause of that: deeper there is nothing to learn. */
const DEPTH = 3;

/**
 * Kind, codes and stack of what was thrown, without its message: messages quote what they stumbled over, Prisma's the
 * values of a query, JSON's and URL's the text that they could not read.
 */
export function errorFields(thrown: unknown, depth = DEPTH): ErrorFields {
  if (!(thrown instanceof Error)) return { error: `a thrown ${thrown === null ? 'null' : typeof thrown}` };
  // tRPC wraps whatever a procedure throws; its own stack leads nowhere.
  const error = thrown instanceof TRPCError && thrown.cause ? thrown.cause : thrown;
  const codes = codesOf(error);
  const stack = framesOf(error);
  return {
    error: error.name,
    ...(codes.length > 0 && { codes }),
    ...(stack !== '' && { stack }),
    ...(error.cause !== undefined && depth > 1 && { cause: errorFields(error.cause, depth - 1) }),
  };
}

/** What tells one failure from another without a word of input: our kinds, the database's and the system's codes. */
function codesOf(error: Error): string[] {
  if (error instanceof AppError) return [error.kind];
  return [...new Set(databaseCodes(error))].filter((code) => /^\w{1,40}$/.test(code));
}

/** A line of a stack: `    at name (file:1:2)`, or without a name. */
const FRAME = /^ {4}at (?:[^()]* \()?(?:node:|file:|[A-Za-z]:\\|\/)[^()]*:\d+:\d+\)?$/;

/** The frames alone. The head of a stack is the message, which may have several lines, even ones that look like frames. */
function framesOf({ stack = '', message }: Error): string {
  const head = message === '' ? -1 : stack.indexOf(message);
  const afterHead = head === -1 ? stack : stack.slice(head + message.length);
  const lines = afterHead.split('\n').filter((line) => FRAME.test(line));
  return lines.join('\n');
}
