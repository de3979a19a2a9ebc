import { expect } from 'vitest';
import type { Core } from '../src/core';
import { readLog, type LogEntry } from '../src/live/session-log';

/**
 * Marks, log and counters of a session agree: the log's numbers have no gap, every mark stands in it once, each
 * entry carries the running total, and the session's own counters say the same.
 */
export async function expectExactLedger(core: Core, sessionId: string) {
  const { prisma } = core.database;
  const session = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  const marks = await prisma.attendance.findMany({ where: { sessionId } });
  const log = await readLog(core.database, sessionId, 0);

  expect(log.map((entry) => entry.number)).toEqual(Array.from({ length: session.lastEvent }, (_, index) => index + 1));
  expect(log.map((entry) => entry.totalPresent)).toEqual(runningTotals(log));
  expect(session.totalPresent).toBe(runningTotals(log).at(-1) ?? 0);
  const logged = log.filter((entry) => entry.type === 'attendance-marked');
  expect(logged.map(({ studentId, status }) => `${studentId} ${status}`).toSorted()).toEqual(
    marks.map(({ studentId, status }) => `${studentId} ${status}`).toSorted(),
  );
  return { session, marks, log };
}

function runningTotals(log: LogEntry[]): number[] {
  let total = 0;
  return log.map((entry) => {
    if (entry.type === 'attendance-marked' && (entry.status === 'present' || entry.status === 'late')) total += 1;
    return total;
  });
}

/** The students of the marks with that status, sorted. */
export function studentsWith(marks: { studentId: string; status: string }[], status: string): string[] {
  return marks
    .filter((mark) => mark.status === status)
    .map((mark) => mark.studentId)
    .toSorted();
}
