import { WebSocket } from 'ws';
import { request } from '../rest';
import type { Target } from '../access/wires';

/** A secret that says where it was put. */
export function hush(where: string): string {
  return `hush-${where}`;
}

/** Puts secrets into every corner of a request in which nobody should put one. */
export async function whisper({ url, headers }: Target): Promise<void> {
  const json = { ...headers, 'content-type': 'application/json' };
  const bodies = [`{"password":"${hush('broken-json')}`, JSON.stringify(hush('a-text')), hush('x').repeat(20_000)];
  const paths = ['/api/v1/auth/login', '/trpc/auth.login', `/api/v1/${hush('unknown-path')}`];
  const corners = {
    cookie: `rollcall_refresh=${hush('cookie')}; rollcall_claim=${hush('claim')}`,
    authorization: `Bearer ${hush('bearer')}`,
    'user-agent': hush('agent'),
    referer: `https://example.org/${hush('referer')}`,
    origin: `https://${hush('origin')}.example`,
  };
  const addresses = [
    `/${hush('path')}`,
    `/api/v1/classes?search=${hush('search')}&token=${hush('query')}`,
    `/api/v1/classes/${hush('id')}`,
    `/trpc/${hush('procedure')}?input=${hush('input')}`,
    `/trpc/classes.list?input={"search":"${hush('trpc-input')}`,
    `/teacher/assets/${hush('asset')}.js`,
    `/student/%E0%A4%A${hush('broken-address')}`,
    `/s?code=${hush('code')}`,
    `/metrics?token=${hush('metrics')}`,
  ];
  const asked = [
    ...paths.flatMap((path) => bodies.map((body) => request(`${url}${path}`, { method: 'POST', headers: json, body }))),
    ...addresses.map((address) => request(`${url}${address}`, { headers: { ...headers, ...corners } })),
    request(`${url}/api/v1/auth/refresh`, { method: 'POST', headers: { ...headers, ...corners } }),
    request(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { ...headers, 'content-type': hush('type') },
      body: '1',
    }),
  ];
  await Promise.all(asked);
  for (const path of [`/trpc?connectionParams=1&token=${hush('socket-query')}`, `/${hush('socket-path')}`]) {
    await babble(`${url.replace('http', 'ws')}${path}`, headers);
  }
}

/** Says nonsense to a socket until it ends or has answered. */
async function babble(address: string, headers: Record<string, string> | undefined): Promise<void> {
  const socket = new WebSocket(address, { headers });
  await new Promise<void>((resolve) => {
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
    socket.once('message', () => resolve());
    socket.once('open', () => {
      const params = { path: hush('socket-procedure'), input: hush('socket-input') };
      socket.send(JSON.stringify({ method: 'connectionParams', data: { token: hush('socket-token') } }));
      socket.send(JSON.stringify({ id: 1, method: 'query', params }));
      socket.send(hush('socket-message'));
    });
  });
  socket.terminate();
}
