import { appRouter } from '@rollcall/api/router';
import { getTRPCErrorShape, type TRPCError } from '@trpc/server';
import { parseTRPCMessage, type TRPCClientOutgoingMessage } from '@trpc/server/rpc';

/** tRPC's wire format over sockets: JSON, one message a frame. */

export type StopMessage = Extract<TRPCClientOutgoingMessage, { method: 'subscription.stop' }>;
export type CallMessage = Exclude<TRPCClientOutgoingMessage, StopMessage>;

/** Whom an answer is for: the id that the client gave, and JSON-RPC's version where it was sent. */
export type Addressee = Pick<CallMessage, 'id' | 'jsonrpc'>;

/** Clients count their calls; a longer id would be repeated in each of its messages. */
const LONGEST_ID = 100;

/** The messages of a frame; null stands for what is none. */
export function readMessages(frame: string): (CallMessage | StopMessage | null)[] {
  const json = readJson(frame);
  return (Array.isArray(json) ? json : [json]).map((message: unknown) => {
    try {
      const read = parseTRPCMessage(message, appRouter._def._config.transformer);
      return String(read.id).length > LONGEST_ID ? null : read;
    } catch {
      return null;
    }
  });
}

/** The connection's parameters, which stand in the first frame where the address announces them. */
export function readParams(frame: string): unknown {
  const message = readJson(frame);
  return typeof message === 'object' && message !== null ? Reflect.get(message, 'data') : null;
}

/** tRPC's own client sends the id of the last event beside the input. */
export function inputOf({ params: { input, lastEventId } }: CallMessage): unknown {
  if (lastEventId === undefined) return input;
  return typeof input === 'object' && input !== null ? { ...input, lastEventId } : { lastEventId };
}

/** The start of every message to the addressee: `{"id":-1,`. */
export function messageHead({ id, jsonrpc }: Addressee): string {
  return `{"id":${JSON.stringify(id)},${jsonrpc === undefined ? '' : `"jsonrpc":"${jsonrpc}",`}`;
}

export function resultMessage(
  to: Addressee,
  result: { type: 'started' | 'stopped' } | { type: 'data'; data: unknown },
) {
  return `${messageHead(to)}"result":${JSON.stringify(result)}}`;
}

/** `call` null: what was sent could not be read. */
export function errorMessage(to: Addressee, error: TRPCError, call: CallMessage | null): string {
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error,
    type: call?.method ?? 'unknown',
    path: call?.params.path,
    input: call?.params.input,
    ctx: undefined,
  });
  return `${messageHead(to)}"error":${JSON.stringify(shape)}}`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
