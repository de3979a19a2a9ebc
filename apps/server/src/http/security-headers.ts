import helmet, { contentSecurityPolicy, strictTransportSecurity } from 'helmet';
import type { RequestHandler } from 'express';

/** What stands beside us below the same name is not ours to bind. */
const ONE_YEAR = { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false };

/**
 * The one script that compiles WebAssembly: the worker with the student app's decoder for hard pictures. A worker lives under the policy
 * that its own file came with, so no page needs to allow it (decision 26).
 */
const WASM_WORKER = /^\/student\/assets\/wasm-worker-[\w-]+\.js$/;

/** Helmet with a content policy under which nothing loads but our own files, camera pictures and QR data URLs. */
export function securityHeaders(options: { isProduction: boolean; isDev: boolean }): RequestHandler[] {
  const policy = {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  };
  const headers = helmet({
    // Vite's own client in `npm run dev` uses inline scripts.
    contentSecurityPolicy: options.isDev ? false : policy,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const withWasm = contentSecurityPolicy({
    ...policy,
    directives: { ...policy.directives, scriptSrc: ["'self'", "'wasm-unsafe-eval'"] },
  });
  const httpsFromNowOn = strictTransportSecurity(ONE_YEAR);
  return [
    headers,
    (request, response, next) => {
      if (!options.isDev && WASM_WORKER.test(request.path)) withWasm(request, response, next);
      else next();
    },
    (request, response, next) => {
      if (options.isProduction && request.secure) httpsFromNowOn(request, response, next);
      else next();
    },
  ];
}
