import { codeLink } from '@rollcall/contracts/qr-link';
import { expect, test } from 'vitest';
import { signIn } from './clients';
import { follow } from './follow';
import { at, signUp } from './people';
import { request, rest } from './rest';
import { mark, openSchool, schedule } from './school';
import { startServer } from './start-server';

const JOIN_CODE = 'lambda-calculus';

test('no answer to a student holds a code, a secret, or another person’s e-mail or name', async () => {
  await using server = await startServer();
  const { url } = server;
  const policy = { enrolmentPolicy: 'code', joinCode: JOIN_CODE };
  const school = await openSchool(url, { students: 3, enrolled: 2, policy });
  const { teacher, classId, sessionId, code } = school;
  const [ada, ben, eve] = [at(school.students, 0), at(school.students, 1), at(school.students, 2)];
  const feed = follow(await signIn(url, ada), sessionId);
  await feed.sees('session-started', 1);
  await mark(url, ben, code);

  const waiting = await schedule(url, teacher, classId);
  const reads = [
    '/users/profile',
    '/users/enrollments',
    '/users/classes',
    '/auth/verify',
    '/classes',
    '/classes?search=comp',
    `/classes/${classId}`,
    `/sessions/class/${classId}`,
    `/sessions/${sessionId}/board`,
    `/sessions/${waiting}/board`,
    `/attendance/session/${sessionId}`,
    `/attendance/student/${ada.user.id}`,
    `/attendance/student/${ben.user.id}`,
    `/attendance/class/${classId}/report`,
  ].flatMap((path) => [ada, eve].map(({ token }) => rest(url, `GET ${path}`, { token })));
  const writes = [
    `PUT /sessions/${sessionId}/start`,
    `POST /sessions/${sessionId}/qr`,
    `PUT /sessions/${sessionId}/end`,
  ];
  const heard = await Promise.all([
    ...reads,
    ...writes.map((path) => rest(url, path, { token: ada.token })),
    rest(url, `POST /classes/${classId}/enroll`, { token: eve.token, body: { joinCode: 'a guess' } }),
    mark(url, eve, code),
    mark(url, ada, crypto.randomUUID()),
    request(`${url}/health`),
  ]);
  heard.push(await mark(url, ada, code), await mark(url, ada, code));
  await feed.sees('attendance-marked', 2);

  const all = [...heard.map(({ text }) => text), JSON.stringify(feed.events)].join('\n');
  // Each of them got answers with something in them, or this test would prove nothing.
  expect(heard.filter(({ status }) => status < 300).length).toBeGreaterThan(9);
  expect(all).toContain(ada.email);
  const secrets = {
    'the code': code,
    'the code in its link': codeLink('', code).slice(-22),
    'a QR picture': 'data:image',
    'the join code': JOIN_CODE,
    'a hash': 'argon2',
    'a column of the database': 'code_key',
    'the key of the codes': 'codeKey',
    'a password': ada.password,
    'the teacher’s e-mail': teacher.email,
    'another student’s e-mail': ben.email,
    'another student’s name': ben.user.fullName,
    'another student’s id': ben.user.id,
    'a refresh token': ada.refreshToken,
  };
  expect(Object.entries(secrets).filter(([, secret]) => all.includes(secret))).toEqual([]);
});

test('what a class’s teacher gets is for that teacher alone', async () => {
  await using server = await startServer();
  const { url } = server;
  const { students, classId, sessionId, code } = await openSchool(url, { students: 1 });
  await mark(url, at(students, 0), code);
  const { token } = await signUp(url, 'employee', 'Another Teacher');
  const paths = [
    `GET /classes/${classId}`,
    `GET /sessions/class/${classId}`,
    `GET /sessions/${sessionId}/board`,
    `GET /attendance/session/${sessionId}`,
    `PUT /sessions/${sessionId}/end`,
    `POST /sessions/${sessionId}/qr`,
  ];
  for (const path of paths) {
    const answer = await rest(url, path, { token });
    expect(answer, path).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
  }
});
