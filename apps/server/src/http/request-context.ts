import type { Context, Cookie, EndedCall } from '@rollcall/api/context';
import { authenticate } from '@rollcall/core/auth/authenticate';
import type { Principal } from '@rollcall/core/auth/principal';
import type { Core } from '@rollcall/core/core';
import { parse } from 'cookie';
import type { Request, Response } from 'express';
import { notesOf } from './request-notes';

const REFRESH = 'rollcall_refresh';
const CLAIM = 'rollcall_claim';

/** The procedure's context of one HTTP request, for REST and tRPC alike. */
export function createRequestContext(
  core: Core,
  options: { secureCookies: boolean; callEnded: (call: EndedCall) => void },
): (request: Request, response: Response) => Context {
  return (request, response) => {
    const notes = notesOf(response);
    const principal = bearer(core, request.get('authorization'));
    return {
      core,
      requestId: notes.id,
      ipAddress: request.ip ?? null,
      userAgent: request.get('user-agent')?.slice(0, 400) ?? null,
      principal: async () => {
        const known = await principal();
        notes.userId = known?.userId ?? null;
        return known;
      },
      refreshCookie: cookie(REFRESH, { request, response, ...options }),
      claimCookie: cookie(CLAIM, { request, response, ...options }),
      callEnded(call) {
        notes.procedures.push(call.procedure);
        options.callEnded(call);
      },
    };
  };
}

/** Who bears the token in an `Authorization` header, asked at most once. */
export function bearer(core: Core, header: string | undefined): () => Promise<Principal | null> {
  const token = /^Bearer +(\S{1,4096})$/i.exec(header ?? '')?.[1];
  let known: Promise<Principal | null> | undefined;
  return () => (known ??= token === undefined ? Promise.resolve(null) : authenticate(core, token));
}

type Exchange = { request: Request; response: Response; secureCookies: boolean };

/** Each app has its own login in one browser, so a tab of each can be open side by side; REST's is for the whole site. */
function loginScope(request: Request): string {
  return /^\/(?:teacher|student)(?=\/trpc$)/.exec(request.baseUrl)?.[0] ?? '/';
}

function cookie(name: string, { request, response, secureCookies }: Exchange): Cookie {
  const attributes = {
    httpOnly: true,
    sameSite: 'strict' as const,
    secure: secureCookies || request.secure,
    path: loginScope(request),
  };
  return {
    read: () => parse(request.get('cookie') ?? '')[name],
    write: (value, expires) => void response.cookie(name, value, { ...attributes, expires }),
    clear: () => void response.clearCookie(name, attributes),
  };
}
