import { describeFailure } from '@rollcall/api/failure';
import type { Context } from '@rollcall/api/context';
import { appRouter } from '@rollcall/api/router';
import { feedOf } from '@rollcall/api/tracked-feed';
import { AppError } from '@rollcall/core/app-error';
import { callTRPCProcedure, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { RawData, WebSocket } from 'ws';
import type { PushEvents } from './push-events';
import {
  errorMessage,
  inputOf,
  messageHead,
  readMessages,
  readParams,
  resultMessage,
  type CallMessage,
} from './trpc-messages';

/** A page follows a session or two. */
const MOST_SUBSCRIPTIONS = 50;

export type SocketOptions = {
  /** Makes the context, once per socket. */
  open: (connectionParams: unknown) => Promise<Context>;
  /** Whether the first frame brings the connection's parameters; without, the context is made at once. */
  expectsParams: boolean;
  push: PushEvents;
  /** Gets what is our own fault. */
  report: (error: unknown, path: string | undefined) => void;
};

type Connection = {
  socket: WebSocket;
  options: SocketOptions;
  context: Promise<Context> | null;
  /** By the client's id of the subscription: how to leave. */
  subscriptions: Map<string | number, () => void>;
};

/**
 * Speaks tRPC's protocol on one socket, with the guards, schemas and errors of HTTP, for every call goes through the
 * router. tRPC's own handler pulls each event out of a generator for each follower (80 to 100 µs, facts.md); here the
 * feed pushes messages that were made once (decision 16).
 */
export function serveSocket(socket: WebSocket, options: SocketOptions): void {
  const context = options.expectsParams ? null : options.open(null);
  const connection: Connection = { socket, options, context, subscriptions: new Map() };
  socket.on('message', (data, isBinary) => receive(connection, textOf(data, isBinary)));
  socket.once('close', () => {
    for (const leave of connection.subscriptions.values()) leave();
    connection.subscriptions.clear();
  });
}

function receive(connection: Connection, frame: string): void {
  const { socket, options } = connection;
  if (frame === 'PONG') return;
  if (frame === 'PING') return socket.send('PONG');
  if (connection.context === null) {
    connection.context = options.open(readParams(frame));
    // A failure is told to the call that waits for it; where none does, there is nobody to tell.
    connection.context.catch(() => undefined);
    return;
  }
  for (const message of readMessages(frame)) {
    if (message === null) socket.send(errorMessage({ id: null }, new TRPCError({ code: 'PARSE_ERROR' }), null));
    else if (message.method === 'subscription.stop') stop(connection, message.id);
    else answer(connection, message).catch((error: unknown) => refuse(connection, message, error));
  }
}

async function answer(connection: Connection, call: CallMessage): Promise<void> {
  if (call.id === null) throw new TRPCError({ code: 'PARSE_ERROR' });
  if (call.method === 'subscription') return subscribe(connection, { ...call, id: call.id });
  const result = await callProcedure(connection, call);
  connection.socket.send(resultMessage(call, { type: 'data', data: result }));
}

async function callProcedure(connection: Connection, call: CallMessage): Promise<unknown> {
  const context = await connection.context;
  if (context === null) throw new TRPCError({ code: 'PARSE_ERROR' });
  return callTRPCProcedure({
    router: appRouter,
    path: call.params.path,
    getRawInput: () => Promise.resolve(inputOf(call)),
    ctx: context,
    type: call.method,
    signal: undefined,
    batchIndex: 0,
  });
}

/** The subscription has its place from the first: who stops it while the feed is being opened has stopped it. */
async function subscribe(connection: Connection, call: CallMessage & { id: string | number }): Promise<void> {
  const { socket, options, subscriptions } = connection;
  if (subscriptions.has(call.id)) throw new TRPCError({ code: 'BAD_REQUEST' });
  if (subscriptions.size >= MOST_SUBSCRIPTIONS) throw tooMany();
  const giveUp = () => undefined;
  const isWanted = () => subscriptions.get(call.id) === giveUp;
  subscriptions.set(call.id, giveUp);
  try {
    const feed = feedOf(await callProcedure(connection, call));
    if (feed === null) throw new TRPCError({ code: 'BAD_REQUEST' });
    if (!isWanted() || socket.readyState !== socket.OPEN) return;
    socket.send(resultMessage(call, { type: 'started' }));
    subscriptions.set(call.id, feed.follow(options.push(socket, messageHead(call))));
  } catch (error) {
    if (isWanted()) subscriptions.delete(call.id);
    throw error;
  }
}

function stop({ socket, subscriptions }: Connection, id: CallMessage['id']): void {
  const leave = id === null ? undefined : subscriptions.get(id);
  if (id === null || leave === undefined) return;
  subscriptions.delete(id);
  leave();
  socket.send(resultMessage({ id }, { type: 'stopped' }));
}

function refuse({ socket, options }: Connection, call: CallMessage, thrown: unknown): void {
  const error = getTRPCErrorFromUnknown(thrown);
  if (describeFailure(error, call.params.input).status >= 500) options.report(error, call.params.path);
  socket.send(errorMessage(call, error, call));
}

function tooMany(): TRPCError {
  const message = `A connection may follow ${MOST_SUBSCRIPTIONS} things at once.`;
  return new TRPCError({ code: 'TOO_MANY_REQUESTS', cause: new AppError('RATE_LIMITED', { message }) });
}

function textOf(data: RawData, isBinary: boolean): string {
  return isBinary || !Buffer.isBuffer(data) ? '' : data.toString('utf8');
}
