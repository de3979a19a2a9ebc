import { setTimeout as delay } from 'node:timers/promises';
import { openHttpConnection } from '../load/http-connection';
import { JSON_BODY, postRequest, type Call } from '../load/http-request';
import { serveOrders } from '../load/serve-orders';
import { sharedNow } from './clock';

/** The calls begin evenly over the time, each on a connection of its own, whether earlier ones are answered or not. */
export type BellOrder = { port: number; path: string; calls: Call[]; overSeconds: number };

/** In the order of the calls. `latencyMs`: connecting included; `answeredAt`: by the shared clock. */
export type BellResult = { status: number; latencyMs: number; answeredAt: number }[];

serveOrders(({ port, path, calls, overSeconds }: BellOrder): Promise<BellResult> => {
  const everyMs = (overSeconds * 1000) / calls.length;
  return Promise.all(
    calls.map(async (call, index) => {
      await delay(index * everyMs);
      const sentAt = sharedNow();
      const connection = await openHttpConnection(port);
      const { status } = await connection.send(postRequest({ path, contentType: JSON_BODY }, call));
      const answeredAt = sharedNow();
      connection.close();
      return { status, latencyMs: answeredAt - sentAt, answeredAt };
    }),
  );
});
