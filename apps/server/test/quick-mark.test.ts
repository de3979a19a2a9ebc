import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, signUp } from './people';
import { request, rest, type Answer } from './rest';
import { openSchool, type School } from './school';
import { startServer, type TestServer } from './start-server';

/** The quick way takes this content type alone, so the other one goes the ordinary way through Express. */
const QUICK = 'application/json';
const ORDINARY = 'application/json; charset=utf-8';

const ADDRESSES = ['/api/v1/attendance/mark', '/trpc/attendance.mark', '/student/trpc/attendance.mark'];

let server: TestServer;
let school: School;
let teacherToken: string;
beforeAll(async () => {
  server = await startServer({ CORS_ORIGINS: 'https://intranet.example.org', LOG_LEVEL: 'info' });
  school = await openSchool(server.url, { students: 3 * ADDRESSES.length + 1, enrolled: 3 * ADDRESSES.length });
  teacherToken = (await signUp(server.url, 'employee', 'Another Teacher')).token;
});
afterAll(() => server[Symbol.asyncDispose]());

type Sent = { headers?: Record<string, string>; body: string };

function post(address: string, contentType: string, { headers, body }: Sent): Promise<Answer> {
  return request(`${server.url}${address}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': contentType },
    body,
  });
}

/** What is another each time, what Express alone adds to any JSON, and how the body is packed for its way. */
const UNLIKE = ['date', 'etag', 'vary', 'x-request-id', 'content-length', 'content-encoding', 'transfer-encoding'];

function sameEachTime({ status, headers, body }: Answer) {
  const others = [...headers].filter(([name]) => !UNLIKE.includes(name));
  const timeless = JSON.stringify(body).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
  return { status, hasId: headers.has('x-request-id'), headers: Object.fromEntries(others), body: timeless };
}

describe.each(ADDRESSES)('a mark at %s goes past Express and nobody can tell', (address) => {
  const turn = ADDRESSES.indexOf(address);
  const ask = (token: string | undefined, body: string, headers: Record<string, string> = {}): Sent => ({
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body,
  });
  const code = () => JSON.stringify({ qrToken: school.code });

  const alike: [string, () => Sent][] = [
    ['without a token', () => ask(undefined, code())],
    ['with a token of nobody', () => ask('nonsense', code())],
    ['of a teacher', () => ask(teacherToken, code())],
    ['of a student of another class', () => ask(at(school.students, 3 * ADDRESSES.length).token, code())],
    ['with a false code', () => ask(at(school.students, 0).token, JSON.stringify({ qrToken: randomUUID() }))],
    ['with no code', () => ask(at(school.students, 0).token, '{}')],
    ['with a number for a code', () => ask(at(school.students, 0).token, '{"qrToken":7}')],
    ['with broken JSON', () => ask(at(school.students, 0).token, '{"qrToken":')],
    ['with a list', () => ask(at(school.students, 0).token, '[]')],
    ['from an allowed origin', () => ask(undefined, code(), { origin: 'https://intranet.example.org' })],
    ['from a strange origin', () => ask(undefined, code(), { origin: 'https://evil.example' })],
    ['with an id of the client’s', () => ask(undefined, code(), { 'x-request-id': 'a-request-of-mine' })],
  ];
  test.each(alike)('%s', async (_name, sent) => {
    const quick = sameEachTime(await post(address, QUICK, sent()));
    expect(quick).toEqual(sameEachTime(await post(address, ORDINARY, sent())));
    expect(quick.status).toBeGreaterThanOrEqual(400);
  });

  test('a good one is stored, and the second is told of the first', async () => {
    const [one, two] = [at(school.students, 2 * turn), at(school.students, 2 * turn + 1)];
    const quick = await post(address, QUICK, ask(one.token, code()));
    const ordinary = await post(address, ORDINARY, ask(two.token, code()));
    expect(quick.status).toBe(ordinary.status);
    expect(shapeOf(quick.body)).toEqual(shapeOf(ordinary.body));

    const again = await post(address, QUICK, ask(one.token, code()));
    expect(again.status).toBe(409);
    expect(sameEachTime(again)).toEqual(sameEachTime(await post(address, ORDINARY, ask(one.token, code()))));
  });
});

test.each(ADDRESSES)(
  'at %s a scan that asks again with its nonce has the first answer, on both ways',
  async (address) => {
    const { token } = at(school.students, 2 * ADDRESSES.length + ADDRESSES.indexOf(address));
    const kept = { qrToken: school.code, scannedAt: new Date().toISOString(), nonce: randomUUID() };
    const sent = { headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(kept) };
    const first = await post(address, QUICK, sent);
    expect([200, 201]).toContain(first.status);
    for (const way of [QUICK, ORDINARY]) {
      const again = await post(address, way, sent);
      expect({ status: again.status, body: again.body }).toEqual({ status: first.status, body: first.body });
    }
    const another = JSON.stringify({ ...kept, nonce: randomUUID() });
    expect(await post(address, QUICK, { ...sent, body: another })).toMatchObject({ status: 409 });
  },
);

test('both ways are the same line in the log', async () => {
  await post('/api/v1/attendance/mark', QUICK, { headers: { 'x-request-id': 'quick-request' }, body: '{}' });
  await post('/api/v1/attendance/mark', ORDINARY, { headers: { 'x-request-id': 'ordinary-request' }, body: '{}' });
  const line = (id: string) =>
    server
      .logged()
      .split('\n')
      .find((text) => text.includes(id) && text.includes('request'))
      ?.replace(id, 'ID')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|"durationMs":\d+/g, '');
  await expect.poll(() => line('ordinary-request'), { timeout: 10_000 }).toContain('/api/v1/attendance/mark');
  expect(line('quick-request')).toBe(line('ordinary-request'));
});

test('in production a mark over plain http is refused on both ways', async () => {
  await using production = await startServer({ NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32), DEMO: '0' });
  for (const contentType of [QUICK, ORDINARY]) {
    const headers = { 'content-type': contentType };
    const sent = await rest(production.url, 'POST /attendance/mark', { headers, body: { qrToken: randomUUID() } });
    expect(sent).toMatchObject({ status: 400, body: { error: { code: 'INVALID_INPUT' } } });
  }
});

/** The names of all fields, without their values. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
}
