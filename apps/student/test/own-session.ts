import type { OwnSession } from '@rollcall/contracts/sessions';

/** A session of a student as the server tells of it, on a Wednesday in Berlin. */
export function ownSession(facts: Partial<OwnSession> & { id: string }): OwnSession {
  return {
    classId: 'algebra',
    className: 'Linear Algebra',
    timeZone: 'Europe/Berlin',
    seriesId: null,
    startTime: '2026-11-25T09:00:00.000Z',
    endTime: '2026-11-25T10:30:00.000Z',
    status: 'scheduled',
    startedAt: null,
    endedAt: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    mark: null,
    ...facts,
  };
}
