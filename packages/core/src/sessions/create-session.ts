import { randomBytes } from 'node:crypto';
import type { Session } from '@rollcall/contracts/sessions';
import type { Core } from '../core';
import { openClass } from './open-class';
import { presentSession, storedSession } from './present-session';

/** Schedules a meeting of the teacher's class. Fails with NOT_FOUND, also where the class is archived. */
export async function createSession(
  core: Core,
  teacherId: string,
  input: { classId: string; startTime: string; endTime: string },
): Promise<Session> {
  await openClass(core, teacherId, input.classId);
  const row = await core.database.prisma.session.create({
    data: newSession({
      classId: input.classId,
      startTime: new Date(input.startTime),
      endTime: new Date(input.endTime),
    }),
    select: storedSession,
  });
  return presentSession(row, core.now());
}

type Planned = { classId: string; seriesId?: string; startTime: Date; endTime: Date };

/** A session's row as it begins, with the key that all of its codes will come from. */
export function newSession(planned: Planned): Planned & { codeKey: Uint8Array<ArrayBuffer> } {
  return { ...planned, codeKey: new Uint8Array(randomBytes(32)) };
}
