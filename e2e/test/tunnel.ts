import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to the system that can be cut, as a phone's in a tunnel: what was open breaks off, and nothing new gets through. */
export type Tunnel = AsyncDisposable & {
  /** Where the system is found at this end. */
  url: string;
  cut: () => void;
  mend: () => void;
};

/** Lays a way to a system on a port of its own. */
export async function digTunnel(systemUrl: string): Promise<Tunnel> {
  const { hostname, port } = new URL(systemUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      // Whoever breaks off takes the other end along; why does not matter here.
      socket.on('error', () => other.destroy()).on('close', () => (other.destroy(), open.delete(socket)));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the tunnel has no port');
  const breakOff = () => open.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: () => {
      isCut = true;
      breakOff();
    },
    mend: () => {
      isCut = false;
    },
    [Symbol.asyncDispose]: async () => {
      breakOff();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
