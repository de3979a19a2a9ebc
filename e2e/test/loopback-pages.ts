import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type LoopbackPages = AsyncDisposable & { url: string };

/** Serves fixed texts on a free port of loopback, where a browser grants the camera without HTTPS. */
export async function serveOnLoopback(files: Record<string, string | Buffer>): Promise<LoopbackPages> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const body = files[path];
    if (body === undefined) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
