import type { AgendaSession } from '@rollcall/contracts/sessions';
import type { Core } from '../core';
import { presentSession, storedSession } from './present-session';

/** More than a teacher can hold in six weeks; what comes after is left out. */
const MOST_SESSIONS = 1_000;

/**
 * The sessions of all the teacher's classes that touch a span of time, soonest first, each with how many came and how many
 * are enrolled. Archived classes are left out. One query.
 */
export async function listAgenda(
  core: Core,
  teacherId: string,
  input: { from: string; to: string },
): Promise<{ sessions: AgendaSession[] }> {
  const rows = await core.database.prisma.session.findMany({
    where: {
      class: { teacherId, isActive: true },
      startTime: { lt: new Date(input.to) },
      endTime: { gt: new Date(input.from) },
    },
    select: {
      ...storedSession,
      totalPresent: true,
      class: { select: { ...storedSession.class.select, _count: { select: { enrollments: true } } } },
    },
    orderBy: [{ startTime: 'asc' }, { id: 'asc' }],
    take: MOST_SESSIONS,
  });
  const now = core.now();
  return {
    sessions: rows.map((row) => ({
      ...presentSession(row, now),
      totalPresent: row.totalPresent,
      enrolledCount: row.class._count.enrollments,
    })),
  };
}
