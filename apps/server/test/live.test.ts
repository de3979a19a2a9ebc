import { roster } from '@rollcall/contracts/roster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './clients';
import { eventually } from './eventually';
import { follow } from './follow';
import { followOnWire } from './follow-on-wire';
import { at, signUp } from './people';
import { readQrSvg } from './read-qr-svg';
import { request, rest } from './rest';
import { mark, openSchool } from './school';
import { databaseUrl, startServer, type TestServer } from './start-server';

let server: TestServer;
let elsewhere: TestServer;
beforeAll(async () => {
  const JWT_SECRET = 'one secret for both processes'.padEnd(32, 'x');
  server = await startServer({ JWT_SECRET });
  elsewhere = await startServer({ JWT_SECRET, DATABASE_URL: databaseUrl(server.database) });
});
afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

test('the teacher sees who marks; a student the own mark and of others the count', async () => {
  const { teacher, students, sessionId, code } = await openSchool(server.url, { students: 2 });
  const [ada, ben] = [at(students, 0), at(students, 1)];
  const atDesk = follow(await signIn(server.url, teacher), sessionId);
  const inRow = follow(await signIn(server.url, ada), sessionId);
  await Promise.all([atDesk.sees('session-started', 1), inRow.sees('session-started', 1)]);

  await mark(server.url, ada, code);
  await mark(server.url, ben, code);
  await Promise.all([atDesk.sees('attendance-marked', 2), inRow.sees('attendance-marked', 2)]);

  const own = markOf(ada.user.id, 'Student 1', 1);
  expect(atDesk.of('attendance-marked')).toEqual([own, markOf(ben.user.id, 'Student 2', 2)]);
  expect(inRow.of('attendance-marked')).toEqual([own, { totalPresent: 2 }]);
  expect(inRow.of('qr-updated')).toEqual([]);
});

test('a class may let its students see names', async () => {
  const policy = { studentsSeeNames: true };
  const { students, sessionId, code } = await openSchool(server.url, { students: 2, policy });
  const inRow = follow(await signIn(server.url, at(students, 0)), sessionId);
  await inRow.sees('session-started', 1);
  await mark(server.url, at(students, 1), code);
  await inRow.sees('attendance-marked', 1);
  expect(inRow.of('attendance-marked')).toMatchObject([{ studentName: 'Student 2' }]);
});

test('who was cut off sees every mark once, in order, however often', async () => {
  const { teacher, students, sessionId, code } = await openSchool(server.url, { students: 9 });
  const client = await signIn(server.url, teacher);
  const feed = follow(client, sessionId);
  await feed.sees('session-started', 1);
  for (const turn of [0, 1, 2]) {
    await mark(server.url, at(students, turn * 3), code);
    await feed.sees('attendance-marked', turn * 3 + 1);
    client.cut();
    await mark(server.url, at(students, turn * 3 + 1), code);
    await mark(server.url, at(students, turn * 3 + 2), code);
    await feed.sees('attendance-marked', turn * 3 + 3);
  }
  const ids = feed.events.filter(({ event }) => event.type === 'attendance-marked').map(({ id }) => Number(id));
  expect(ids).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(client.closeCodes.length).toBeGreaterThanOrEqual(3);
});

test('a page that knows an event resumes behind it, on a new socket', async () => {
  const { teacher, students, sessionId, code } = await openSchool(server.url, { students: 3 });
  for (const student of students) await mark(server.url, student, code);
  const feed = follow(await signIn(server.url, teacher), sessionId, '2');
  await feed.sees('attendance-marked', 2);
  const logged = feed.events.map(({ id }) => id).filter((id) => !id.includes('.'));
  expect(logged).toEqual(['3', '4']);
});

test('a new code reaches the teacher alone, as a picture that reads as the code', async () => {
  const { teacher, students, sessionId } = await openSchool(server.url, { students: 1 });
  const atDesk = follow(await signIn(server.url, teacher), sessionId);
  const inRow = follow(await signIn(server.url, at(students, 0)), sessionId);
  await Promise.all([atDesk.sees('session-started', 1), inRow.sees('session-started', 1)]);
  const before = atDesk.of('qr-updated').length;
  const rotated = await rest(server.url, `POST /sessions/${sessionId}/qr`, { token: teacher.token });
  await atDesk.sees('qr-updated', before + 1);
  const shown = atDesk.of('qr-updated').at(-1);
  const { qrCode, shortCode, expiresAt } = shown ?? {};
  expect(rotated.body).toMatchObject({ qrCode, shortCode, expiresAt });
  expect(readQrSvg(qrCode ?? '')).toContain(`${server.url}/s#`);

  const ended = await rest(server.url, `PUT /sessions/${sessionId}/end`, { token: teacher.token });
  expect(ended.status).toBe(200);
  await Promise.all([atDesk.sees('session-ended', 1), inRow.sees('session-ended', 1)]);
  expect(inRow.of('qr-updated')).toEqual([]);
});

test('a code that its timer replaced is sent to the teacher by itself', async () => {
  const { teacher, sessionId } = await openSchool(server.url, { students: 0, policy: { codeTtlSeconds: 5 } });
  const pictures = new Set<string>();
  followOnWire(server.url, { token: teacher.token, sessionId }, (event) => {
    if (event.type === 'qr-updated') pictures.add(event.data.qrCode);
  });
  await eventually('two codes', () => pictures.size >= 2);
});

test('the socket is closed when its login ends elsewhere, and the page is signed out', async () => {
  const { teacher, sessionId } = await openSchool(server.url, { students: 0 });
  const client = await signIn(server.url, teacher);
  const feed = follow(client, sessionId);
  await feed.sees('session-started', 1);
  // Past the client's own sign-out, as another tab of the same login would do it.
  await client.api.auth.logout.mutate();
  await eventually('the socket is closed', () => client.closeCodes.length > 0);
  expect(client.closeCodes[0]).toBe(1001);
  await eventually('the client is signed out', () => client.auth.state().status === 'signed-out');
  await eventually('the feed is over', () => feed.end() !== undefined);
});

test('who is removed from a class loses its feed at once, on another process too, and keeps those of the other classes', async () => {
  const { teacher, students, classId, sessionId } = await openSchool(server.url, { students: 1 });
  const other = await openSchool(server.url, { students: 0 });
  const ada = at(students, 0);
  await rest(server.url, `POST /classes/${other.classId}/roster`, {
    token: other.teacher.token,
    body: { email: ada.email },
  });
  const client = await signIn(elsewhere.url, ada);
  const [lost, kept] = [follow(client, sessionId), follow(client, other.sessionId)];
  await Promise.all([lost.sees('session-started', 1), kept.sees('session-started', 1)]);

  const list = await rest(server.url, `GET /classes/${classId}/roster`, { token: teacher.token });
  const place = at(roster.parse(list.body).roster, 0);
  await rest(server.url, `DELETE /classes/${classId}/roster/${place.id}`, { token: teacher.token });
  await eventually('the feed is over', () => lost.end() === 'NOT_FOUND');

  await mark(server.url, ada, other.code);
  await kept.sees('attendance-marked', 1);
  expect(kept.end()).toBeUndefined();
});

test('who has nothing to do with the class is told that there is nothing', async () => {
  const { sessionId } = await openSchool(server.url, { students: 0 });
  for (const role of ['student', 'employee'] as const) {
    const stranger = await signUp(server.url, role, 'A Stranger');
    const feed = follow(await signIn(server.url, stranger), sessionId);
    await eventually('the feed is refused', () => feed.end() !== undefined);
    expect(feed).toMatchObject({ events: [] });
    expect(feed.end()).toBe('NOT_FOUND');
  }
});

test('the feed is on the socket alone: over HTTP it would outlive its login', async () => {
  const { teacher, sessionId } = await openSchool(server.url, { students: 0 });
  const input = encodeURIComponent(JSON.stringify({ sessionId }));
  const headers = { authorization: `Bearer ${teacher.token}`, accept: 'text/event-stream' };
  // Comes to its end at once, with a refusal and without an event.
  const signal = AbortSignal.timeout(20_000);
  const { text } = await request(`${server.url}/trpc/live.session?input=${input}`, { headers, signal });
  expect(text).toContain('NOT_FOUND');
  expect(text).not.toContain('session-started');
});

function markOf(studentId: string, studentName: string, totalPresent: number) {
  return { studentId, studentName, status: 'present', totalPresent, markedAt: expect.any(String) };
}
