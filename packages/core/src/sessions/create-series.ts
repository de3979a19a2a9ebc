import { randomUUID } from 'node:crypto';
import { LARGEST_SERIES, type CreatedSeries, type PlannedSession } from '@rollcall/contracts/sessions';
import { AppError } from '../app-error';
import type { Core } from '../core';
import { newSession } from './create-session';
import { openClass } from './open-class';
import { presentSession, storedSession } from './present-session';
import { meetingsOf, type Meeting, type WeeklySeries } from './weekly-series';

/**
 * Schedules a weekly series, all of it or nothing, or with `dryRun` says what it would be. What overlaps another session
 * of the class is told, not refused: groups may meet in parallel. Fails with NOT_FOUND (also where the class is archived),
 * or VALIDATION_FAILED (no meeting at all, or more than a series may have).
 */
export async function createSeries(
  core: Core,
  teacherId: string,
  input: Omit<WeeklySeries, 'timeZone'> & { classId: string; dryRun: boolean },
): Promise<CreatedSeries> {
  const { timeZone } = await openClass(core, teacherId, input.classId);
  const meetings = meetingsOf({ ...input, timeZone });
  expectReasonable(meetings);
  const planned = await plan(core, input.classId, meetings);
  if (input.dryRun) return { seriesId: null, timeZone, planned, sessions: [] };
  const seriesId = randomUUID();
  const rows = await core.database.prisma.session.createManyAndReturn({
    data: meetings.map(({ startTime, endTime }) =>
      newSession({ classId: input.classId, seriesId, startTime, endTime }),
    ),
    select: storedSession,
  });
  const now = core.now();
  const sessions = rows.map((row) => presentSession(row, now));
  return { seriesId, timeZone, planned, sessions: sessions.toSorted((a, b) => a.startTime.localeCompare(b.startTime)) };
}

function expectReasonable(meetings: Meeting[]): void {
  const problem =
    meetings.length === 0
      ? 'No such weekday lies between the dates'
      : meetings.length > LARGEST_SERIES
        ? `Must be earlier: a series has ${LARGEST_SERIES} sessions at most`
        : null;
  if (problem !== null) throw new AppError('VALIDATION_FAILED', { details: [{ field: 'lastDate', problem }] });
}

async function plan(core: Core, classId: string, meetings: Meeting[]): Promise<PlannedSession[]> {
  const others = await core.database.prisma.session.findMany({
    where: {
      classId,
      endedAt: null,
      startTime: { lt: meetings.at(-1)?.endTime ?? new Date(0) },
      endTime: { gt: meetings[0]?.startTime ?? new Date(0) },
    },
    select: { startTime: true, endTime: true },
  });
  return meetings.map(({ date, startTime, endTime }) => ({
    date,
    startTime: startTime.toISOString(),
    endTime: endTime.toISOString(),
    overlaps: others.some((other) => other.startTime < endTime && other.endTime > startTime),
  }));
}
