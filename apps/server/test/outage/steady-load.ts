import { setTimeout as delay } from 'node:timers/promises';
import { at, type Person } from '../people';
import { request, rest, type Answer } from '../rest';
import type { School } from '../school';

/** One request: when it began and ended (`performance.now()`), and what came of it; 'no answer' is none of HTTP. */
export type Asked = { what: string; begunAt: number; endedAt: number; answer: Answer | 'no answer' };

export type Load = {
  asked: Asked[];
  /** Sends that many more students to mark, each of whom tries until there is a mark. */
  mark: (count: number) => void;
  /** Ids of those who were answered 201. */
  marked: string[];
  /** Ends the load; resolves when everything has been answered and every student has a mark. */
  stop: () => Promise<unknown>;
};

/** What a class does all the time, over REST and tRPC, until it is stopped. */
export function startLoad(url: string, { teacher, students, sessionId, code }: School): Load {
  const asked: Asked[] = [];
  const marked: string[] = [];
  const marking: Promise<void>[] = [];
  const ending = new AbortController();

  const ask = async (what: string, send: () => Promise<Answer>): Promise<number> => {
    const begunAt = performance.now();
    const answer = await send().catch(() => 'no answer' as const);
    asked.push({ what, begunAt, endedAt: performance.now(), answer });
    return answer === 'no answer' ? 0 : answer.status;
  };
  const again = async (everyMs: number, what: string, send: () => Promise<Answer>) => {
    while (!ending.signal.aborted) {
      await ask(what, send);
      await delay(everyMs);
    }
  };
  const markUntilStored = async (student: Person, index: number) => {
    const send = index % 2 === 0 ? () => markOverRest(url, student, code) : () => markOverTrpc(url, student, code);
    for (;;) {
      const status = await ask('mark', send);
      if (status === 201 || status === 200) marked.push(student.user.id);
      if (status < 500) return;
      await delay(100);
    }
  };

  const reader = at(students, 0);
  const credentials = { email: reader.email, password: reader.password };
  const loops = [
    again(50, 'health', () => request(`${url}/health`)),
    again(50, 'REST read', () => rest(url, `GET /attendance/session/${sessionId}`, { token: teacher.token })),
    again(50, 'tRPC read', () => overTrpc(url, 'users.enrollments?input=%7B%7D', reader)),
    again(500, 'sign-in', () => rest(url, 'POST /auth/login', { body: credentials })),
  ];
  let next = 0;
  return {
    asked,
    marked,
    mark(count) {
      for (const student of students.slice(next, next + count)) marking.push(markUntilStored(student, (next += 1)));
    },
    stop: () => {
      ending.abort();
      return Promise.all([...loops, ...marking]);
    },
  };
}

function markOverRest(url: string, { token }: Person, qrToken: string): Promise<Answer> {
  return rest(url, 'POST /attendance/mark', { token, body: { qrToken } });
}

function markOverTrpc(url: string, student: Person, qrToken: string): Promise<Answer> {
  return overTrpc(url, 'attendance.mark', student, { method: 'POST', body: JSON.stringify({ qrToken }) });
}

function overTrpc(url: string, procedure: string, { token }: Person, init: RequestInit = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return request(`${url}/trpc/${procedure}`, { ...init, headers });
}
