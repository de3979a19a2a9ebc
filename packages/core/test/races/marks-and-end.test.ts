import { expect, test } from 'vitest';
import { endSession } from '../../src/sessions/end-session';
import { expectExactLedger, studentsWith } from '../ledger';
import { afterAnswers, countKinds, inLanes, outcomes } from '../outcomes';
import { mark, openMeeting } from '../school';
import { createTestSystem } from '../test-core';

test.for([0, 1, 20, 60, 119])(
  'marks racing with the end (after %i answers): answered is present, everyone else absent, nobody both',
  async (answersBefore) => {
    await using system = await createTestSystem();
    const { core } = system;
    const other = await system.anotherProcess();
    const { sessionId, teacherId, studentIds, code } = await openMeeting(core, { students: 140 });
    const [racing, tooLate] = [studentIds.slice(0, 120), studentIds.slice(120)];

    const marks = inLanes(racing, 15, (studentId, index) => mark(index % 2 === 0 ? core : other, studentId, code));
    await afterAnswers(marks, answersBefore);
    const { session: ended, attendanceCount } = await endSession(other, teacherId, sessionId);
    const late = await outcomes(tooLate.map((studentId) => mark(core, studentId, code)));
    const { answered, refused } = await outcomes(marks);

    expect(ended.status).toBe('completed');
    expect(countKinds(late.refused)).toEqual({ SESSION_NOT_ACTIVE: 20 });
    expect(new Set(Object.keys(countKinds(refused)))).toEqual(
      new Set(refused.length > 0 ? ['SESSION_NOT_ACTIVE'] : []),
    );
    const present = answered.map(({ attendance }) => attendance.studentId).toSorted();
    const { session, marks: stored } = await expectExactLedger(core, sessionId);
    expect(studentsWith(stored, 'present')).toEqual(present);
    expect(studentsWith(stored, 'absent')).toEqual(studentIds.filter((id) => !present.includes(id)).toSorted());
    expect(session).toMatchObject({ totalPresent: attendanceCount, lastEvent: 142 });
    expect(attendanceCount).toBe(present.length);
  },
);
