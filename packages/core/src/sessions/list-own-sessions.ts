import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { OwnSession } from '@rollcall/contracts/sessions';
import type { Core } from '../core';
import { createLocalClock, type LocalClock } from '../reports/local-clock';
import { presentSession } from './present-session';

const DAY_MS = 24 * 60 * 60 * 1000;

/** More than a student can attend in two weeks; what comes after is left out. */
const MOST_SESSIONS = 200;

/**
 * What is on in the classes of a student, soonest first, each with the own mark: what runs, waits to be started or begins within
 * so many days, and what is over but of today, as the class's calendar has it. Of archived classes only what was started. One query.
 */
export async function listOwnSessions(
  core: Core,
  studentId: string,
  { days }: { days: number },
): Promise<{ serverTime: string; sessions: OwnSession[] }> {
  const now = core.now();
  const rows = await readSessions(core, studentId, {
    // The longest day has an hour more, where the clocks are set back; what ended on it reaches into this.
    from: new Date(now.getTime() - DAY_MS - DAY_MS / 24),
    until: new Date(now.getTime() + days * DAY_MS),
  });
  const isToday = todayIn(now);
  const sessions = rows
    .map((row) => {
      const { className: name, timeZone, status, markedAt } = row;
      const mark = status === null || markedAt === null ? null : { status, markedAt: markedAt.toISOString() };
      return { ...presentSession({ ...row, class: { name, timeZone } }, now), mark };
    })
    .filter((session) => session.status !== 'completed' || isToday(session));
  return { serverTime: now.toISOString(), sessions };
}

type Row = {
  id: string;
  classId: string;
  className: string;
  timeZone: string;
  seriesId: string | null;
  startTime: Date;
  endTime: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  createdAt: Date;
  status: AttendanceStatus | null;
  markedAt: Date | null;
};

/** Those that touch the span of time. */
function readSessions(core: Core, studentId: string, { from, until }: { from: Date; until: Date }): Promise<Row[]> {
  return core.database.query<Row>({
    name: 'sessions-of-student',
    text: `
      SELECT s.id, s.class_id AS "classId", c.name AS "className", c.time_zone AS "timeZone", s.series_id AS "seriesId",
             s.start_time AS "startTime", s.end_time AS "endTime", s.started_at AS "startedAt", s.ended_at AS "endedAt",
             s.created_at AS "createdAt", a.status, a.marked_at AS "markedAt"
      FROM enrollments e
      JOIN classes c ON c.id = e.class_id
      JOIN sessions s ON s.class_id = c.id
      LEFT JOIN attendance a ON a.session_id = s.id AND a.student_id = e.student_id
      WHERE e.student_id = $1 AND s.end_time > $2 AND s.start_time < $3
        AND (c.is_active OR s.started_at IS NOT NULL)
      ORDER BY s.start_time, s.id
      LIMIT ${MOST_SESSIONS}`,
    values: [studentId, from, until],
  });
}

/** Whether a session that is over ended on the day that the class's calendar shows now. */
function todayIn(now: Date): (session: OwnSession) => boolean {
  const clocks = new Map<string, LocalClock>();
  return ({ timeZone, endTime, endedAt }) => {
    const clock = clocks.get(timeZone) ?? createLocalClock(timeZone);
    clocks.set(timeZone, clock);
    return clock.dateAt(new Date(endedAt ?? endTime)) === clock.dateAt(now);
  };
}
