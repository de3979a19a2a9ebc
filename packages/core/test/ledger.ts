import { expect } from 'vitest';
import type { Core } from '../src/core';
import { readLog, type LogEntry } from '../src/live/session-log';

/**
 * Marks, log and counters of a session agree: the log's numbers have no gap, every mark stands in it once and as its
 * last change left it, each former status is the status before, each entry carries the running total, and the
 * session's own counters say the same.
 */
export async function expectExactLedger(core: Core, sessionId: string) {
  const { prisma } = core.database;
  const session = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  const marks = await prisma.attendance.findMany({ where: { sessionId } });
  const log = await readLog(core.database, sessionId, 0);
  const replayed = replay(log);

  expect(log.map((entry) => entry.number)).toEqual(Array.from({ length: session.lastEvent }, (_, index) => index + 1));
  expect(log.map((entry) => entry.totalPresent)).toEqual(replayed.totals);
  expect(session.totalPresent).toBe(replayed.totals.at(-1) ?? 0);
  expect(replayed.statuses.toSorted()).toEqual(
    marks.map(({ studentId, status }) => `${studentId} ${status}`).toSorted(),
  );
  return { session, marks, log };
}

/** The marks that the log leads to, and the number of present and late ones after each entry. */
function replay(log: LogEntry[]) {
  const statuses = new Map<string | null, string | null>();
  const totals = log.map(({ type, studentId, status, formerStatus }) => {
    if (type === 'attendance-marked') expect(statuses.has(studentId)).toBe(false);
    if (type === 'attendance-changed') expect(statuses.get(studentId)).toBe(formerStatus);
    if (type === 'attendance-marked' || type === 'attendance-changed') statuses.set(studentId, status);
    // Taken back: as if there had been none.
    if (type === 'attendance-changed' && status === null) statuses.delete(studentId);
    return [...statuses.values()].filter((each) => each === 'present' || each === 'late').length;
  });
  return { statuses: [...statuses].map(([studentId, status]) => `${studentId} ${status}`), totals };
}

/** The students of the marks with that status, sorted. */
export function studentsWith(marks: { studentId: string; status: string }[], status: string): string[] {
  return marks
    .filter((mark) => mark.status === status)
    .map((mark) => mark.studentId)
    .toSorted();
}
