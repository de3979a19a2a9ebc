import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeSeveral } from '../../src/attendance/change-several';
import { expectExactLedger, studentsWith } from '../ledger';
import { mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test('several students get one mark, each with a change of its own in the log; one named twice gets one', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 3 });
  const [scanned, ...others] = studentIds;
  if (scanned === undefined) throw new Error('the class has students');
  await mark(core, scanned, code);

  const several = { sessionId, studentIds: [...studentIds, scanned], status: 'excused' as const, reason: 'A strike' };
  const changed = await changeSeveral(core, teacherId, several);

  expect(changed.map(({ studentId, status }) => [studentId, status])).toEqual(studentIds.map((id) => [id, 'excused']));
  const { session, marks, log } = await expectExactLedger(core, sessionId);
  expect(session.totalPresent).toBe(0);
  expect(studentsWith(marks, 'excused').toSorted()).toEqual(studentIds.toSorted());
  expect(log.filter(({ studentId }) => others.includes(studentId ?? ''))).toHaveLength(2);
});

test('where one fails, those before it are changed, and the same call again does no harm', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds } = await openMeeting(core, { students: 2 });
  const several = { sessionId, studentIds: [...studentIds, randomUUID()], status: 'late' as const, reason: '' };
  await expect(changeSeveral(core, teacherId, several)).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  await expect(changeSeveral(core, teacherId, several)).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  const { session, marks } = await expectExactLedger(core, sessionId);
  expect(session.totalPresent).toBe(2);
  expect(marks).toHaveLength(2);
});
