import { openDatabase } from '@rollcall/db/client';
import type { Connection } from '@rollcall/db/connection';
import { expect } from 'vitest';
import type { Outcome } from './burst';

/**
 * The truth after a crash: every mark that was answered is stored once, and nothing else is. The log tells the same in
 * numbers without a gap, and so do the session's counters. Call it when the burst is done.
 */
export async function expectStoredOnce(
  connection: Connection,
  sessionId: string,
  { outcomes }: { outcomes: Pick<Outcome, 'studentId' | 'markId'>[] },
) {
  const database = openDatabase(connection);
  const { prisma } = database;
  const session = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  const marks = await prisma.attendance.findMany({ where: { sessionId } });
  const log = await prisma.sessionEvent.findMany({ where: { sessionId }, orderBy: { number: 'asc' } });
  await database.close();

  const stored = new Map(marks.map(({ studentId, id }) => [studentId, id]));
  expect(stored.size).toBe(marks.length);
  expect([...stored.keys()].toSorted()).toEqual(outcomes.map(({ studentId }) => studentId).toSorted());
  for (const { studentId, markId } of outcomes) if (markId !== null) expect(stored.get(studentId)).toBe(markId);

  expect(log.map(({ number }) => number)).toEqual(Array.from({ length: session.lastEvent }, (_, index) => index + 1));
  const logged = log.filter(({ type }) => type === 'attendance_marked');
  expect(logged.map(({ studentId }) => studentId ?? '').toSorted()).toEqual([...stored.keys()].toSorted());
  expect(logged.map(({ totalPresent }) => totalPresent)).toEqual(logged.map((_, index) => index + 1));
  expect(session.totalPresent).toBe(marks.length);
}
