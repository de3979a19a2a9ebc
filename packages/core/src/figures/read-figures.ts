import type { Core } from '../core';

/** Figures of the whole installation, as the database has them. Days and hours are those of UTC. */
export type StoredFigures = {
  activeUsersToday: number;
  sessionsToday: number;
  classesToday: number;
  /** Present or late, of all marks but the excused ones, in the sessions that were started and ended today; null: none yet. */
  attendanceRateToday: number | null;
  /** Present and late marks of the last seven days; 24 numbers, by the hour in which they were made. */
  marksByHour: number[];
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads the figures in two statements. Marks are reached through the sessions of a week, never by a scan of them all. */
export async function readFigures(core: Pick<Core, 'database' | 'now'>): Promise<StoredFigures> {
  const now = core.now();
  const weekAgo = new Date(now.getTime() - 7 * DAY_MS);
  const [today, hours] = await Promise.all([readToday(core, now), readHours(core, weekAgo)]);
  const marksByHour = Array.from({ length: 24 }, () => 0);
  for (const { hour, marks } of hours) marksByHour[hour] = marks;
  return { ...today, marksByHour };
}

async function readToday(core: Pick<Core, 'database'>, now: Date): Promise<Omit<StoredFigures, 'marksByHour'>> {
  const midnight = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const [row] = await core.database.query<{
    users: number;
    sessions: number;
    classes: number;
    came: number;
    expected: number;
  }>({
    name: 'figures-today',
    text: `
      WITH held AS (SELECT id, class_id, ended_at FROM sessions WHERE started_at >= $1),
      marks AS (
        SELECT a.status FROM held JOIN attendance a ON a.session_id = held.id
        WHERE held.ended_at IS NOT NULL AND a.status <> 'excused'
      )
      SELECT
        (SELECT count(DISTINCT user_id) FROM logins WHERE refreshed_at >= $1)::int AS users,
        (SELECT count(*) FROM held)::int AS sessions,
        (SELECT count(DISTINCT class_id) FROM held)::int AS classes,
        (SELECT count(*) FROM marks WHERE status IN ('present', 'late'))::int AS came,
        (SELECT count(*) FROM marks)::int AS expected`,
    values: [midnight],
  });
  if (row === undefined) throw new Error('A query without FROM always answers a row');
  const { users, sessions, classes, came, expected } = row;
  return {
    activeUsersToday: users,
    sessionsToday: sessions,
    classesToday: classes,
    attendanceRateToday: expected === 0 ? null : came / expected,
  };
}

function readHours(core: Pick<Core, 'database'>, since: Date): Promise<{ hour: number; marks: number }[]> {
  return core.database.query({
    name: 'figures-hours',
    text: `
      SELECT extract(hour FROM a.marked_at AT TIME ZONE 'UTC')::int AS hour, count(*)::int AS marks
      FROM sessions s JOIN attendance a ON a.session_id = s.id
      WHERE s.started_at >= $1 AND a.status IN ('present', 'late')
      GROUP BY 1`,
    values: [since],
  });
}
