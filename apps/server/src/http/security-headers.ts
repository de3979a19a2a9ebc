import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** Helmet with a content policy under which nothing loads but our own files, camera pictures and QR data URLs. */
export function securityHeaders(options: { isProduction: boolean; isDev: boolean }): RequestHandler {
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
  return helmet({
    // Vite's own client in `npm run dev` uses inline scripts.
    contentSecurityPolicy: options.isDev ? false : policy,
    strictTransportSecurity: options.isProduction,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
