import { openHttpConnection, type HttpConnection } from './http-connection';
import { postRequest, type Call } from './http-request';

/** `concurrency` clients, dealt over the ports, send the calls one after the other, each when its last is answered. */
export type LoopOrder = {
  ports: number[];
  path: string;
  contentType: string;
  calls: Call[];
  concurrency: number;
  /** The status of every answer. */
  expects: number;
};

/** `seconds`: from the first request to the last answer, connections were open before. */
export type LoopResult = { seconds: number; latenciesMs: number[] };

/** Sends all calls. Fails at the first answer with another status than was expected. */
export async function runClosedLoop(order: LoopOrder): Promise<LoopResult> {
  const { ports, path, calls, concurrency, expects } = order;
  const requests = calls.map((call) => postRequest(order, call));
  const opening = Array.from({ length: concurrency }, (_, index) =>
    openHttpConnection(ports[index % ports.length] ?? 0),
  );
  const connections = await Promise.all(opening);
  const latenciesMs: number[] = [];
  let next = 0;
  const sendUntilDone = async (connection: HttpConnection) => {
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      const sentAt = performance.now();
      const { status, body } = await connection.send(request);
      latenciesMs.push(performance.now() - sentAt);
      if (status !== expects) throw new Error(`${path} answered ${status}: ${body}`);
    }
  };
  const startedAt = performance.now();
  await Promise.all(connections.map(sendUntilDone));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const connection of connections) connection.close();
  return { seconds, latenciesMs };
}
