import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { readFigures } from '@rollcall/core/figures/read-figures';
import type { Core } from '@rollcall/core/core';
import { unknownPath } from '@rollcall/rest/envelope';
import type { Request, RequestHandler } from 'express';
import type { Figures } from '../figures/figures';
import { shareAnswer } from './share-answer';

/** What is counted in the database is counted once a minute at most. */
const STORED_FOR_MS = 60_000;

/** A proxy on this host connects from loopback as well; these headers show that someone stands behind it. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/**
 * The figures for Prometheus: for who bears the token, or, where none is set, for this machine alone. For everyone else
 * there is nothing here.
 */
export function serveFigures(
  figures: Figures,
  options: { core: Core; token: string | null; report: (error: unknown, about: { path: string }) => void },
): RequestHandler {
  const stored = shareAnswer(STORED_FOR_MS, () => readFigures(options.core));
  return async (request, response, next) => {
    if (!mayRead(request, options.token)) return void unknownPath(request, response, next);
    try {
      figures.setStored(await stored());
    } catch (error) {
      // The database is what Prometheus is to warn of, so the rest is told all the same.
      options.report(error, { path: '/metrics' });
      figures.setStored(null);
    }
    const { type, text } = await figures.text();
    response.set({ 'Content-Type': type, 'Cache-Control': 'no-store' }).send(text);
  };
}

function mayRead(request: Request, token: string | null): boolean {
  if (token !== null) return isSame(request.get('authorization') ?? '', `Bearer ${token}`);
  const { remoteAddress = '', remoteFamily } = request.socket;
  const isHere = isIP(remoteAddress) !== 0 && loopback.check(remoteAddress, remoteFamily === 'IPv6' ? 'ipv6' : 'ipv4');
  return isHere && FORWARDED.every((name) => request.get(name) === undefined);
}

/** In the same time whatever differs. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
