import { expect, test } from 'vitest';
import { changeMark } from '../../src/attendance/change-mark';
import { listMarkHistory } from '../../src/attendance/list-mark-history';
import { takeBackMark } from '../../src/attendance/take-back-mark';
import { endSession } from '../../src/sessions/end-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { afterAnswers, inLanes, outcomes } from '../outcomes';
import { createUsers, first, mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test('a mark that is taken back is gone, its history stays, and the student may scan', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const studentId = first(studentIds);
  await changeMark(core, teacherId, { sessionId, studentId, status: 'present', reason: '' });

  await takeBackMark(core, teacherId, { sessionId, studentId, reason: 'The wrong line' });
  expect((await expectExactLedger(core, sessionId)).marks).toEqual([]);

  await mark(core, studentId, code);
  const { session, marks } = await expectExactLedger(core, sessionId);
  expect(session.totalPresent).toBe(1);
  expect(studentsWith(marks, 'present')).toEqual([studentId]);
  const history = await listMarkHistory(core, teacherId, { sessionId, studentId });
  expect(history.map(({ formerStatus, status, reason }) => [formerStatus, status, reason])).toEqual([
    [null, 'present', ''],
    ['present', null, 'The wrong line'],
    [null, 'present', ''],
  ]);
});

test('where there is no mark nothing changes', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds } = await openMeeting(core, { students: 1 });
  await takeBackMark(core, teacherId, { sessionId, studentId: first(studentIds), reason: '' });
  expect((await expectExactLedger(core, sessionId)).session.lastEvent).toBe(1);
});

test('after the end a mark is changed and not taken back; a stranger finds no session', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 1 });
  const taken = { sessionId, studentId: first(studentIds), reason: '' };
  await mark(core, taken.studentId, code);
  const stranger = first(await createUsers(core, 'employee', 1));
  await expect(takeBackMark(core, stranger, taken)).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  await endSession(core, teacherId, sessionId);
  await expect(takeBackMark(core, teacherId, taken)).rejects.toMatchObject({ kind: 'SESSION_STATE_CONFLICT' });
  expect((await expectExactLedger(core, sessionId)).marks).toHaveLength(1);
});

test('scans, changes, take-backs and the end at once, over two processes: every mark, number and total agrees', async () => {
  await using system = await createTestSystem();
  const { core } = system;
  const other = await system.anotherProcess();
  const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 40 });
  const deeds = studentIds.flatMap((studentId, index) => [
    () => mark(index % 2 === 0 ? core : other, studentId, code),
    () => takeBackMark(index % 3 === 0 ? core : other, teacherId, { sessionId, studentId, reason: '' }),
    () => changeMark(other, teacherId, { sessionId, studentId, status: 'late', reason: '' }),
    () => takeBackMark(other, teacherId, { sessionId, studentId, reason: '' }),
    () => mark(other, studentId, code),
  ]);
  const calls = inLanes<() => Promise<unknown>, unknown>(deeds, 20, (deed) => deed());
  // In the midst of it, and with all students still to come at the end of the list.
  await afterAnswers(calls, 60);
  const end = endSession(core, teacherId, sessionId);
  const { refused } = await outcomes(calls);
  await end;
  const kinds = new Set(refused.map((error) => (error as { kind?: string }).kind));
  expect(['ALREADY_MARKED_ATTENDANCE', 'SESSION_NOT_ACTIVE', 'SESSION_STATE_CONFLICT']).toEqual(
    expect.arrayContaining([...kinds]),
  );
  const { marks } = await expectExactLedger(core, sessionId);
  expect(marks).toHaveLength(40);
});
