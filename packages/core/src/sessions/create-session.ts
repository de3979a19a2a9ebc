import { randomBytes } from 'node:crypto';
import type { Session } from '@rollcall/contracts/sessions';
import { AppError } from '../app-error';
import { requireOwnClass } from '../classes/class-access';
import type { Core } from '../core';
import { presentSession, storedSession } from './present-session';

/** Schedules a meeting of the teacher's class. Fails with NOT_FOUND, also where the class is archived. */
export async function createSession(
  core: Core,
  teacherId: string,
  input: { classId: string; startTime: string; endTime: string },
): Promise<Session> {
  const { isActive } = await requireOwnClass(core, teacherId, input.classId);
  if (!isActive) throw new AppError('NOT_FOUND', { message: 'This class is archived. Please bring it back first.' });
  const row = await core.database.prisma.session.create({
    data: {
      classId: input.classId,
      startTime: new Date(input.startTime),
      endTime: new Date(input.endTime),
      codeKey: new Uint8Array(randomBytes(32)),
    },
    select: storedSession,
  });
  return presentSession(row, core.now());
}
