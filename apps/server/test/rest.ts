export type Answer = { status: number; headers: Headers; body: unknown; text: string };

type Options = { token?: string | undefined; body?: unknown; headers?: Record<string, string> };

/** One request to a documented path: `rest(url, 'POST /auth/login', { body })`. */
export async function rest(url: string, methodAndPath: string, options: Options = {}): Promise<Answer> {
  const [method = 'GET', path = ''] = methodAndPath.split(' ');
  return request(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  });
}

/** Any request, with the answer read to its end; `body` is the answer's JSON, where it is JSON. */
export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false;
  const body: unknown = isJson ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, body, text };
}

/** The refresh cookie that an answer sets; '' where it clears it, undefined where it leaves it alone. */
export function refreshCookie({ headers }: Pick<Answer, 'headers'>): string | undefined {
  const cookie = headers.getSetCookie().find((each) => each.startsWith('rollcall_refresh='));
  return cookie === undefined ? undefined : /^rollcall_refresh=([^;]*)/.exec(cookie)?.[1];
}
