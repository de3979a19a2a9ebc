import { procedureFacts } from '@rollcall/api/procedure-facts';
import type { Route } from '@rollcall/rest/route';
import { routes } from '@rollcall/rest/routes';
import { request } from '../rest';
import { openSocket } from './socket';

/** Where the server is, and what every request to it carries besides the token. */
export type Target = { url: string; headers?: Record<string, string> };

/** `token` null: none is sent. `cookie`: what a browser would send along; a socket does not. */
export type Call = { token: string | null; input: unknown; cookie?: string | undefined };

/** How a call was answered: `ok` or the code of the failure. A socket's answer has no headers. */
export type Heard = { status: number; code: string; body: string; headers: Record<string, string> };

/** One way to call a procedure. `success`: the status of one that succeeds. */
export type Way = { name: string; success: number; call: (target: Target, call: Call) => Promise<Heard> };

export const FACTS = procedureFacts();

/** The name of the way that every procedure has. */
export const OVER_SOCKET = 'tRPC over a socket';

/** Every way that leads to a procedure: its REST paths, tRPC over HTTP, and tRPC over a socket. */
export function waysTo(procedure: string): Way[] {
  const rest = routes.filter((route) => route.procedure === procedure).map(overRest);
  const type = FACTS.get(procedure)?.type;
  if (type === undefined) throw new Error(`No procedure ${procedure}`);
  const http = type === 'subscription' ? [] : [overHttp(procedure, type)];
  return [...rest, ...http, overSocket(procedure, type)];
}

function overRest(route: Route): Way {
  const method = route.method.toUpperCase();
  return {
    name: `${method} ${route.path}`,
    success: route.status ?? 200,
    call: async (target, { token, input, cookie }) => {
      const fields: Record<string, unknown> = { ...Object(input) };
      const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
        const field = route.params?.[name] ?? name;
        const value = fields[field];
        delete fields[field];
        return encodeURIComponent(typeof value === 'string' ? value : '-');
      });
      const address = `${target.url}/api/v1${path}`;
      const init = { method, headers: headersOf(target, { token, cookie }) };
      if (method === 'GET') return heard(await request(`${address}?${queryOf(fields)}`, init));
      return heard(await request(address, { ...init, ...jsonBody(init.headers, fields) }));
    },
  };
}

function overHttp(procedure: string, type: 'query' | 'mutation'): Way {
  return {
    name: 'tRPC over HTTP',
    success: 200,
    call: async (target, { token, input, cookie }) => {
      const address = `${target.url}/trpc/${procedure}`;
      const headers = headersOf(target, { token, cookie });
      if (type === 'mutation') {
        // Its clients name the content even where there is none.
        const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
        return heard(await request(address, { ...init, ...jsonBody(init.headers, input) }));
      }
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return heard(await request(`${address}${query}`, { headers }));
    },
  };
}

function overSocket(procedure: string, type: 'query' | 'mutation' | 'subscription'): Way {
  return {
    name: OVER_SOCKET,
    success: 200,
    call: async (target, { token, input }) => {
      const socket = await openSocket(target, token);
      try {
        return await socket.ask(procedure, type, input);
      } finally {
        socket.close();
      }
    },
  };
}

function headersOf({ headers }: Target, { token, cookie }: Pick<Call, 'token' | 'cookie'>): Record<string, string> {
  return {
    ...headers,
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...(cookie !== undefined && { cookie }),
  };
}

/** No body where there is nothing to say, as a client would. */
function jsonBody(headers: Record<string, string>, fields: unknown): RequestInit {
  if (fields === undefined || Object.keys(Object(fields)).length === 0) return {};
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(fields) };
}

function queryOf(fields: Record<string, unknown>): string {
  const pairs = Object.entries(fields).filter(([, value]) => value !== undefined);
  return new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
}

/** REST says it in `error`, tRPC in `error.data`. */
function heard(answer: { status: number; headers: Headers; body: unknown; text: string }): Heard {
  const error: unknown = Reflect.get(Object(answer.body), 'error');
  const code: unknown = Reflect.get(Object(Reflect.get(Object(error), 'data') ?? error), 'code');
  const headers = Object.fromEntries([...answer.headers, ['set-cookie', answer.headers.getSetCookie().join('\n')]]);
  return { status: answer.status, code: error === undefined ? 'ok' : String(code), body: answer.text, headers };
}
