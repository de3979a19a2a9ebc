import type { Server } from 'node:http';
import { thrownByExpress, unknownPath } from '@rollcall/rest/envelope';
import type { Express } from 'express';
import { compose } from './compose';
import { StartError, type Env } from './env';
import { answerUnreadable } from './http/answer-unreadable';
import { createApp } from './http/create-app';
import { createServer } from './http/create-server';
import { quickMarks } from './http/quick-mark';
import { requestBasics } from './http/request-basics';
import { notesOf } from './http/request-notes';
import { serveAppsFromSource, serveBuiltApps } from './http/web-apps';
import { startJobs } from './jobs/start-jobs';
import type { Certificate } from './lan';
import { acceptSockets } from './live/accept-sockets';
import type { Log } from './log';
import { createFailureReport } from './report-failure';

/** A running Rollcall. `stop` drains: what was begun is answered, then everything is closed. */
export type Running = { publicUrl: string; stop: () => Promise<void> };

/** Requests that are still running after this are cut. */
const DRAIN_MS = 10_000;

const NOBODY_SPEAKS_HTTPS =
  'In production Rollcall answers https alone, and no proxy is trusted to speak it: please name yours in TRUST_PROXY.';

/** Opens the database, listens, and serves the API, the live feed and both apps on one port. */
export async function serve(
  env: Env,
  options: { log: Log; certificate: Certificate | null; appsFolder: URL; say: (line: string) => void },
): Promise<Running> {
  const { log, certificate } = options;
  if (env.isProduction && certificate === null && env.trustedProxies.length === 0) log.warn(NOBODY_SPEAKS_HTTPS);
  let publicUrl = env.publicUrl ?? '';
  const { core, figures, close } = await compose(env, { publicUrl: () => publicUrl, log, say: options.say });
  try {
    const report = createFailureReport(log, core.database);
    const basics = requestBasics(core, env, { log, figures });
    const app = createApp(core, env, { ...basics, figures, report });
    const server = createServer(quickMarks(app, { ...basics, report }), certificate);
    answerUnreadable(server, app);
    const closeApps = await mountApps(app, server, env, options.appsFolder);
    app.use(
      unknownPath,
      thrownByExpress((error, response) => report(error, { requestId: notesOf(response).id })),
    );
    const sockets = acceptSockets(server, core, { app, env, log, figures, report });
    const port = await listen(server, env);
    publicUrl ||= ownAddress(env, port, certificate);
    const stopJobs = startJobs(core, report);
    const stop = async () => {
      const closed = closeServer(server);
      await sockets.close();
      // Before the wait: Vite's sockets to open pages would keep it to its end, and tsx kills after 5 s.
      await closeApps();
      await closed;
      await stopJobs();
      await close();
    };
    return { publicUrl, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

async function mountApps(app: Express, server: Server, env: Env, folder: URL): Promise<() => Promise<void>> {
  if (env.isDev) return serveAppsFromSource(app, server, folder);
  serveBuiltApps(app, folder);
  return () => Promise.resolve();
}

function listen(server: Server, env: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, env)));
    server.listen(env.port, env.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : env.port);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, env: Env): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(`Port ${env.port} is in use. Stop the other program, or choose a port: PORT=4001 npm start.`);
  }
  if (error.code === 'EACCES') return new StartError(`Port ${env.port} is not yours to use. Choose one above 1023.`);
  return new StartError(`Rollcall cannot listen on ${env.host}: ${error.message}. Please check HOST and PORT.`);
}

function ownAddress(env: Env, port: number, certificate: Certificate | null): string {
  if (certificate !== null) return `https://${certificate.address}:${port}`;
  const host = env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  // In milliseconds: a connection whose request is still being answered ends with the answer; it does not wait for more.
  server.keepAliveTimeout = 1;
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
