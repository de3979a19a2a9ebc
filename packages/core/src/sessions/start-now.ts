import type { Code, Session } from '@rollcall/contracts/sessions';
import type { Transaction } from '@rollcall/db/client';
import { lockOwnClass } from '../classes/lock-class';
import type { Core } from '../core';
import { newSession } from './create-session';
import { openClass } from './open-class';
import { EARLY_START_MS, OVERRUN_MS } from './session-lifecycle';
import { startSession } from './start-session';

const MINUTE_MS = 60_000;

/**
 * Takes attendance in a class from now on, by the server's clock: goes on with the session that runs, else starts the one
 * that is due (or about to be, within 30 minutes), else makes one of so many `minutes`. A second press, tab or display ends
 * in the same session. Fails with NOT_FOUND, also where the class is archived.
 */
export async function startNow(
  core: Core,
  teacherId: string,
  input: { classId: string; minutes: number },
): Promise<Code & { session: Session }> {
  await openClass(core, teacherId, input.classId);
  // Under the class's lock, so that of two at once the second finds what the first has made.
  const sessionId = await core.database.prisma.$transaction(async (tx) => {
    await lockOwnClass(tx, teacherId, input.classId);
    return (await findDue(tx, input.classId, core.now())) ?? (await makeOne(tx, input, core.now()));
  });
  return startSession(core, teacherId, sessionId);
}

/** A running session before a due one, the earliest of each. */
async function findDue(tx: Transaction, classId: string, now: Date): Promise<string | null> {
  const due = await tx.session.findFirst({
    where: {
      classId,
      endedAt: null,
      startTime: { lte: new Date(now.getTime() + EARLY_START_MS) },
      endTime: { gte: new Date(now.getTime() - OVERRUN_MS) },
    },
    orderBy: [{ startedAt: { sort: 'asc', nulls: 'last' } }, { startTime: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return due?.id ?? null;
}

async function makeOne(tx: Transaction, input: { classId: string; minutes: number }, now: Date): Promise<string> {
  // The full minute that has begun: what a person would have typed.
  const startTime = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  const endTime = new Date(startTime.getTime() + input.minutes * MINUTE_MS);
  const { id } = await tx.session.create({
    data: newSession({ classId: input.classId, startTime, endTime }),
    select: { id: true },
  });
  return id;
}
