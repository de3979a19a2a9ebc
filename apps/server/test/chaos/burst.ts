import { setTimeout as delay } from 'node:timers/promises';
import { markAnswer } from '@rollcall/contracts/attendance';
import { request, type Answer } from '../rest';
import type { Member } from './hall';
import type { Random } from './random';

/** What came of one attempt: HTTP's status, or nothing at all because the server died over it. */
type Attempt = Answer | 'no answer';

/** How it went for one student. `markId`: of the mark that was answered with 201; null: it is told by a repeat alone. */
export type Outcome = { studentId: string; markId: string | null; attempts: Attempt[] };

export type Burst = {
  outcomes: Outcome[];
  /** So many of them have a mark by now. */
  marked: () => number;
  /** Resolves when each has one; rejects at the first answer that is no honest one. */
  done: Promise<void>;
};

/** Longer than the SDK waits; a server that stands still for a few seconds answers before. */
const PATIENCE_MS = 20_000;

const AGAIN_AFTER_MS = 100;

/**
 * Students who mark, `concurrency` at a time, each until there is a mark: at any of the servers, and after a failure
 * at any again. `pauseMs`: the longest rest of a marker between two students.
 */
export function startBurst(options: {
  urls: string[];
  students: Member[];
  code: string;
  concurrency: number;
  pauseMs: number;
  random: Random;
}): Burst {
  const { urls, code, random } = options;
  const waiting = [...options.students];
  const outcomes: Outcome[] = [];
  let marked = 0;

  const markUntilStored = async ({ id, token }: Member) => {
    const outcome: Outcome = { studentId: id, markId: null, attempts: [] };
    outcomes.push(outcome);
    for (;;) {
      const url = urls[random.between(0, urls.length - 1)] ?? '';
      const answer = await tryToMark(url, token, code);
      const isAgain = outcome.attempts.some(isUnsure);
      outcome.attempts.push(answer);
      if (answer !== 'no answer') expectHonest(answer, isAgain);
      if (!isUnsure(answer)) {
        outcome.markId =
          answer !== 'no answer' && answer.status === 201 ? markAnswer.parse(answer.body).attendance.id : null;
        marked += 1;
        return;
      }
      await delay(AGAIN_AFTER_MS);
    }
  };
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await markUntilStored(next);
      await delay(random.next() * options.pauseMs);
    }
  };
  const done = Promise.all(Array.from({ length: options.concurrency }, work)).then(() => undefined);
  // Waited for later; until then a failure is not unheard.
  done.catch(() => undefined);
  return { outcomes, marked: () => marked, done };
}

/** Waits until so many have a mark; fails as the burst does. */
export async function past({ marked, done }: Burst, marks: number): Promise<void> {
  while (marked() < marks) await Promise.race([done, delay(5)]);
}

function tryToMark(url: string, token: string, qrToken: string): Promise<Attempt> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify({ qrToken }), signal: AbortSignal.timeout(PATIENCE_MS) };
  return request(`${url}/api/v1/attendance/mark`, init).catch(() => 'no answer' as const);
}

/** Whether the mark may be stored and may not be: then one tries again. */
function isUnsure(attempt: Attempt): boolean {
  return attempt === 'no answer' || attempt.status >= 500;
}

/** 201; 503 in our own words; or, after an attempt that ended in doubt, "already marked". */
function expectHonest({ status, body, text }: Answer, isAgain: boolean): void {
  const code: unknown = Object(Object(body).error).code;
  const isHonest =
    status === 201 ||
    (status === 503 && code === 'SERVICE_UNAVAILABLE') ||
    (isAgain && status === 409 && code === 'ALREADY_MARKED_ATTENDANCE');
  if (!isHonest) throw new Error(`A mark was answered with ${status} ${text}`);
}
