import type { Session } from '@rollcall/contracts/sessions';
import { sessionStatus } from './session-lifecycle';

/** The columns behind a session's answers, in one query; the code's key is not among them. */
export const storedSession = {
  id: true,
  classId: true,
  seriesId: true,
  startTime: true,
  endTime: true,
  startedAt: true,
  endedAt: true,
  createdAt: true,
  class: { select: { name: true, timeZone: true } },
} as const;

export type StoredSession = {
  id: string;
  classId: string;
  seriesId: string | null;
  startTime: Date;
  endTime: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  createdAt: Date;
  class: { name: string; timeZone: string };
};

export function presentSession(row: StoredSession, now: Date): Session {
  return {
    id: row.id,
    classId: row.classId,
    className: row.class.name,
    timeZone: row.class.timeZone,
    seriesId: row.seriesId,
    startTime: row.startTime.toISOString(),
    endTime: row.endTime.toISOString(),
    status: sessionStatus(row, now),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
