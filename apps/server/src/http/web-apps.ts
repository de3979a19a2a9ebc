import type { Server } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express, type Response } from 'express';
import expressStaticGzip from 'express-static-gzip';

const APPS = ['teacher', 'student'] as const;

/** Serves the two built apps. `appsFolder`: the folder with `teacher/dist` and `student/dist`. */
export function serveBuiltApps(app: Express, appsFolder: URL): void {
  for (const name of APPS) {
    const files = fileURLToPath(new URL(`${name}/dist/`, appsFolder));
    // Express refuses an address that is no text as it reads the parameter; the library below would answer with a plain line.
    app.all(`/${name}/assets/{*file}`, (_request, _response, next) => next());
    app.use(
      `/${name}/assets`,
      // The build has compressed them (apps' vite.config.ts).
      expressStaticGzip(`${files}assets`, {
        index: false,
        enableBrotli: true,
        orderPreference: ['br', 'gz'],
        // Vite puts a hash of the content into the name of every asset, so a browser may keep it for good.
        serveStatic: { immutable: true, maxAge: '1y', fallthrough: false },
      }),
    );
    app.use(`/${name}`, express.static(files, { cacheControl: false, setHeaders: asPage }));
    // Every other address below the app is one of its pages.
    app.get(`/${name}/{*page}`, (_request, response) => {
      response.set('Cache-Control', 'no-cache').sendFile(`${files}index.html`);
    });
  }
}

/** What keeps its name from version to version is asked for anew each time; above all the service worker, or no new version came through. */
function asPage(response: Response, file: string): void {
  response.setHeader('Cache-Control', 'no-cache');
  // Wider than its own folder: the student app's also answers the QR's short link `/s` (apps/student/src/sw/sw.ts).
  if (basename(file) === 'sw.js') response.setHeader('Service-Worker-Allowed', '/s');
}

/** Serves the two apps from source with reload (`npm run dev`), on the same port and under the same paths. */
export async function serveAppsFromSource(app: Express, server: Server, appsFolder: URL): Promise<() => Promise<void>> {
  const { createServer } = await import('vite');
  const closers: (() => Promise<void>)[] = [];
  for (const name of APPS) {
    const root = fileURLToPath(new URL(`${name}/`, appsFolder));
    const hmr = { server, path: 'hmr' };
    const vite = await createServer({
      root,
      configFile: `${root}vite.config.ts`,
      server: { middlewareMode: true, hmr },
    });
    app.use((request, response, next) => {
      if (request.path.startsWith(`/${name}/`)) vite.middlewares(request, response, next);
      else next();
    });
    closers.push(() => vite.close());
  }
  return async () => void (await Promise.all(closers.map((close) => close())));
}
