import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '@rollcall/db/client';
import type { Connection } from '@rollcall/db/connection';
import express, { type Request } from 'express';
import { jwtVerify } from 'jose';
import { serveOrders } from '../load/serve-orders';
import { ACCESS_KEY } from '../stage/people';
import { singleMark } from './single-mark';

// What anyone would write first: check the token, one transaction for the mark, answer. No guard, no schema, no
// limits, no judging of the code: the session stands in the body.

export type BareOrder = { connection: Connection };
export type BareResult = { port: number };

serveOrders(async ({ connection }: BareOrder): Promise<BareResult> => {
  const database = openDatabase(connection);
  const mark = async ({ headers, body }: Request) => {
    const token = headers.authorization?.slice('Bearer '.length) ?? '';
    const { payload } = await jwtVerify(token, ACCESS_KEY);
    const [written] = await database.query(singleMark(body.sessionId, String(payload.userId)));
    return written;
  };
  const app = express();
  app.post('/mark', express.json(), (request, response, next) => {
    mark(request).then((written) => response.status(written ? 201 : 409).json({ mark: written }), next);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port };
});
