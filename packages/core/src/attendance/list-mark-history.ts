import type { MarkEvent } from '@rollcall/contracts/attendance';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { requireOwnSession } from '../sessions/own-session';

/**
 * Everything that happened to a student's mark in a session, oldest first, for the session's teacher; empty: no mark
 * yet. Fails with NOT_FOUND, also for a student who is neither enrolled nor marked in it.
 */
export async function listMarkHistory(
  core: Core,
  teacherId: string,
  input: { sessionId: string; studentId: string },
): Promise<MarkEvent[]> {
  const { sessionId, studentId } = input;
  const { prisma } = core.database;
  const { classId } = await requireOwnSession(core, teacherId, sessionId);
  const events = await prisma.sessionEvent.findMany({
    where: { sessionId, studentId },
    orderBy: { number: 'asc' },
    select: {
      at: true,
      actor: { select: { id: true, fullName: true, role: true } },
      formerStatus: true,
      status: true,
      reason: true,
    },
  });
  if (events.length === 0) {
    const enrolment = await prisma.enrollment.findUnique({ where: { classId_studentId: { classId, studentId } } });
    if (enrolment === null) throw new AppError('NOT_FOUND');
  }
  return events.map(({ at, actor, formerStatus, status, reason }) => ({
    at: at.toISOString(),
    by: actor,
    formerStatus,
    status,
    reason: reason ?? '',
  }));
}
