import type { Request } from 'express';
import type { Env } from '../env';

/**
 * Whether a page of that origin may open a socket: our own, as the request or PUBLIC_URL names it, or one of
 * CORS_ORIGINS. Browsers check no socket against CORS, and always say where the page is from; what is no browser says
 * nothing and is let through to show its token.
 */
export function isAllowedOrigin(request: Request, env: Pick<Env, 'corsOrigins' | 'publicUrl'>): boolean {
  const origin = request.get('origin');
  if (origin === undefined || env.corsOrigins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const ownHosts = [request.host, env.publicUrl === null ? undefined : new URL(env.publicUrl).host];
  return ownHosts.includes(new URL(origin).host);
}
