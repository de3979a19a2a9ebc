import { randomUUID } from 'node:crypto';
import type { Access } from '@rollcall/api/procedures';
import { classAnswer } from '@rollcall/contracts/classes';
import { startedSession } from '@rollcall/contracts/sessions';
import { routes } from '@rollcall/rest/routes';
import { expect } from 'vitest';
import { eventually } from '../eventually';
import { at, PASSWORD, signUp, signUpStudents, type Person } from '../people';
import { rest } from '../rest';
import { mark, schedule } from '../school';
import { startServer } from '../start-server';
import { createKnown, type Known } from './known';
import { send, type Heard, type Sent } from './send';
import { watchWrites } from './watch-writes';

/** Who asks. */
export const CALLERS = ['anonymous', 'student', 'teacher'] as const;
export type Caller = (typeof CALLERS)[number];

/** Whether the guard of a procedure lets the caller pass, so that the input is looked at. */
export function mayPass(caller: Caller, access: Access): boolean {
  if (access === 'public') return true;
  return access === 'signed-in' ? caller !== 'anonymous' : access === caller;
}

export type Stage = {
  url: string;
  /** Asks as someone; fails where no answer comes, or where it keeps others waiting, or breaks the server for them. */
  ask: (sent: Sent, caller?: Caller) => Promise<Heard>;
  /** The tables that were written since the last call. */
  takeWrites: () => Promise<string[]>;
  /** A school with all kinds of sessions, and everyone signed in: what came before has left nothing broken. */
  newTerm: () => Promise<Known>;
} & AsyncDisposable;

/**
 * How much of the processor's time any one of our requests may take, which is how long others wait for it. Not of the
 * clock's on the wall: the machine has other things to do.
 */
const BUSY_MS = 1_000;

/** A real server whose limits on the number of requests are out of the way. */
export async function openStage(): Promise<Stage> {
  const server = await startServer({ RATE_LIMIT_PER_MINUTE: '10000000' });
  const writes = await watchWrites(server.database);
  let people: People | undefined;
  let known: Known | undefined;
  const tokenOf = (caller: Caller) =>
    ({ anonymous: undefined, student: people?.students[0], teacher: people?.teacher })[caller]?.token;

  return {
    url: server.url,
    ask: async (sent, caller = 'anonymous') => {
      const askBeside = () => send(server.url, { method: 'GET', path: '/health' });
      const before = process.cpuUsage();
      const [heard, beside] = await Promise.all([send(server.url, sent, tokenOf(caller)), askBeside()]);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000, 'ms of the processor').toBeLessThan(BUSY_MS);
      // A database that is slow for once counts as down for a moment, one that is broken for good.
      const isUp = async () => (await askBeside()).status === 200;
      if (beside.status !== 200) await eventually('another request finds all in order', isUp);
      return heard;
    },
    takeWrites: async () => {
      const written = await writes.take();
      if (written.length > 0) known = undefined;
      return written;
    },
    newTerm: async () => {
      // What nothing was written to is as good as new.
      if (known !== undefined) return known;
      if (people === undefined || !(await areSignedIn(server.url, people))) people = await signUpPeople(server.url);
      known = await lookAround(server.url, await openTerm(server.url, people));
      await writes.take();
      return known;
    },
    [Symbol.asyncDispose]: async () => {
      await writes[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

type People = { teacher: Person; students: Person[]; stranger: Person };
type Term = People & {
  classId: string;
  runningId: string;
  waitingId: string;
  endedId: string;
  code: string;
  shortCode: string;
};

async function signUpPeople(url: string): Promise<People> {
  const [teacher, stranger] = [signUp(url, 'employee', 'Grace Hopper'), signUp(url, 'student', 'Eve')];
  return { teacher: await teacher, stranger: await stranger, students: await signUpStudents(url, 3) };
}

/** Whether nothing that was asked has signed them out. */
async function areSignedIn(url: string, { teacher, students }: People): Promise<boolean> {
  const asked = [teacher, ...students].map(({ token }) => rest(url, 'GET /auth/verify', { token }));
  return (await Promise.all(asked)).every(({ status }) => status === 200);
}

/** The second student is marked; the third one is not enrolled. */
async function openTerm(url: string, people: People): Promise<Term> {
  const { teacher, students } = people;
  const { token } = teacher;
  const body = { name: 'Compilers', code: randomUUID().slice(0, 8) };
  const { id: classId } = classAnswer.parse((await rest(url, 'POST /classes', { token, body })).body).class;
  for (const student of students.slice(0, 2)) {
    await rest(url, `POST /classes/${classId}/enroll`, { token: student.token });
  }
  const [runningId, waitingId, endedId] = [
    await schedule(url, teacher, classId),
    await schedule(url, teacher, classId),
    await schedule(url, teacher, classId),
  ];
  await rest(url, `PUT /sessions/${endedId}/start`, { token });
  await rest(url, `PUT /sessions/${endedId}/end`, { token });
  const started = await rest(url, `PUT /sessions/${runningId}/start`, { token });
  const { token: code, shortCode } = startedSession.parse(started.body);
  await mark(url, at(students, 1), code);
  return { ...people, classId, runningId, waitingId, endedId, code, shortCode };
}

/** Reads whatever can be read, to know the ids of what there is. */
async function lookAround(url: string, term: Term): Promise<Known> {
  const { teacher, students, stranger } = term;
  const fields: Record<string, string[]> = {
    sessionId: [term.runningId, term.waitingId, term.endedId],
    classId: [term.classId],
    studentId: students.map(({ user }) => user.id),
    email: [...students.map(({ email }) => email), teacher.email, 'new@school.example'],
    password: [PASSWORD, 'another moth in the relay'],
    currentPassword: [PASSWORD],
    newPassword: ['another moth in the relay'],
    qrToken: [term.code],
    shortCode: [term.shortCode, term.shortCode.toLowerCase(), 'BBB-BBB'],
    // Of one who asks nothing else: a token used twice too often ends its login.
    refreshToken: [stranger.refreshToken],
    timeZone: ['UTC', 'Europe/Berlin', 'europe/berlin', 'Etc/GMT+12'],
    lastEventId: ['0', '1', '2', '999999999'],
    csv: [
      'name,email\nAda Lovelace,ada@school.example',
      `${at(students, 2).email}\n"Quoted, Name";odd@school.example`,
      '\ufeffEmail\tName\r\n=1+1\t"unclosed\r\nx@y.example,,,,',
    ],
  };
  const ids = new Set(
    Object.values(fields)
      .flat()
      .filter((text) => /^[\da-f-]{36}$/.test(text)),
  );
  for (const route of routes.filter(({ method }) => method === 'get')) {
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => fields[route.params?.[name] ?? '']?.[0] ?? '0');
    const { text } = await rest(url, `GET ${path}`, { token: teacher.token });
    for (const [id] of text.matchAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g)) ids.add(id);
  }
  return createKnown(fields, [...ids]);
}
