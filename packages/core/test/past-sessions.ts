import { randomUUID } from 'node:crypto';
import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import type { Core } from '../src/core';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Sessions of the class that are over, straight in the database: one per start time, each an hour long. `statusOf`
 * says the mark of a student (by index) in a session (by index); null: none.
 */
export async function createPastSessions(
  core: Core,
  past: {
    classId: string;
    studentIds: string[];
    starts: Date[];
    statusOf: (student: number, session: number) => AttendanceStatus | null;
  },
): Promise<string[]> {
  const sessions = past.starts.map((startTime) => {
    const endTime = new Date(startTime.getTime() + HOUR_MS);
    const held = { startTime, endTime, startedAt: startTime, endedAt: endTime, codeEpochAt: startTime };
    const policy = { codeTtlSeconds: 300, lateAfterMinutes: 10, lastEvent: 1, codeKey: new Uint8Array(32) };
    return { id: randomUUID(), classId: past.classId, ...held, ...policy };
  });
  await core.database.prisma.session.createMany({ data: sessions });
  const marks = sessions.flatMap(({ id: sessionId, startTime: markedAt }, index) =>
    past.studentIds.flatMap((studentId, student) => {
      const status = past.statusOf(student, index);
      return status === null ? [] : [{ sessionId, studentId, status, markedAt }];
    }),
  );
  await core.database.prisma.attendance.createMany({ data: marks });
  return sessions.map(({ id }) => id);
}

/** So many mornings, a day apart. */
export function mornings(first: Date, count: number): Date[] {
  return Array.from({ length: count }, (_, index) => new Date(first.getTime() + index * 24 * HOUR_MS));
}
