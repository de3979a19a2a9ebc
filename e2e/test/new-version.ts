import { once } from 'node:events';
import { createServer, request } from 'node:http';

/** The system as seen through a second address, where a new version of the student app can be brought out. */
export type Deployment = AsyncDisposable & { url: string; bringOutNewVersion: () => void };

/** A browser takes any other bytes of the service worker for a new version; so a comment behind it is one. */
export async function deploy(systemUrl: string): Promise<Deployment> {
  let version = 1;
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', systemUrl);
    // Plain answers: what is added to a script must not be compressed.
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    const passedOn = request(url, { method: asked.method, headers }, (given) => {
      const isServiceWorker = url.pathname === '/student/sw.js';
      if (isServiceWorker) for (const name of ['content-length', 'etag', 'last-modified']) delete given.headers[name];
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.on('data', (part) => answer.write(part));
      given.on('end', () => answer.end(isServiceWorker ? `\n// ${version}` : undefined));
    });
    passedOn.on('error', () => answer.destroy());
    asked.pipe(passedOn);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on loopback has a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    bringOutNewVersion: () => void (version += 1),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
