import type { Session } from '@rollcall/contracts/sessions';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { presentSession, storedSession } from './present-session';

/** One session, for its class's teacher and students. Fails with NOT_FOUND. */
export async function getSession(core: Core, userId: string, sessionId: string): Promise<Session> {
  const row = await core.database.prisma.session.findUnique({
    where: { id: sessionId, class: { OR: [{ teacherId: userId }, { enrollments: { some: { studentId: userId } } }] } },
    select: storedSession,
  });
  if (row === null) throw new AppError('NOT_FOUND');
  return presentSession(row, core.now());
}
