import type { PageInput } from '@rollcall/contracts/fields';
import type { Session } from '@rollcall/contracts/sessions';
import { requireClassMember } from '../classes/class-access';
import type { Core } from '../core';
import { pageArgs } from '../paging';
import { presentSession, storedSession } from './present-session';

/** The sessions of a class, latest first, for its teacher and its students. Fails with NOT_FOUND. */
export async function listSessions(
  core: Core,
  userId: string,
  input: PageInput & { classId: string },
): Promise<{ sessions: Session[]; pagination: PageInput & { total: number } }> {
  const { classId, page, limit } = input;
  await requireClassMember(core, userId, classId);
  const { prisma } = core.database;
  const [rows, total] = await Promise.all([
    prisma.session.findMany({
      where: { classId },
      select: storedSession,
      orderBy: [{ startTime: 'desc' }, { id: 'desc' }],
      ...pageArgs(input),
    }),
    prisma.session.count({ where: { classId } }),
  ]);
  const now = core.now();
  return { sessions: rows.map((row) => presentSession(row, now)), pagination: { page, limit, total } };
}
