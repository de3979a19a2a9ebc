import { randomBytes, randomUUID } from 'node:crypto';

const MINUTE_MS = 60_000;

/** A session of an earlier week as it would have been left: its marks and its log agree. */
export function pastSession(options: {
  classId: string;
  startTime: Date;
  teacherId: string;
  studentIds: string[];
  week: number;
}) {
  const { classId, startTime, teacherId, studentIds, week } = options;
  const sessionId = randomUUID();
  const endTime = new Date(startTime.getTime() + 90 * MINUTE_MS);
  const attendance = studentIds.map((studentId, index) =>
    arrival({ sessionId, studentId, startTime, endTime }, index, week),
  );
  const inOrder = attendance.toSorted((left, right) => left.markedAt.getTime() - right.markedAt.getTime());

  let totalPresent = 0;
  const marked = inOrder.map(({ studentId, status, markedAt }, index) => {
    if (status !== 'absent') totalPresent += 1;
    const actorId = status === 'absent' ? null : studentId;
    return {
      sessionId,
      number: index + 2,
      type: 'attendance_marked' as const,
      at: markedAt,
      actorId,
      studentId,
      status,
      totalPresent,
    };
  });
  const lastEvent = inOrder.length + 2;
  const byTeacher = { sessionId, actorId: teacherId };
  const events = [
    { ...byTeacher, number: 1, type: 'session_started' as const, at: startTime, totalPresent: 0 },
    ...marked,
    { ...byTeacher, number: lastEvent, type: 'session_ended' as const, at: endTime, totalPresent },
  ];
  const times = { startTime, endTime, startedAt: startTime, endedAt: endTime, codeEpochAt: startTime };
  const policy = { codeTtlSeconds: 300, lateAfterMinutes: 10 };
  const codeKey = new Uint8Array(randomBytes(32));
  return {
    session: { id: sessionId, classId, ...times, ...policy, codeKey, lastEvent, totalPresent },
    attendance,
    events,
  };
}

/** Most come in time; a few are late, a few miss a week, and the last one comes less and less. */
function arrival(
  mark: { sessionId: string; studentId: string; startTime: Date; endTime: Date },
  index: number,
  week: number,
) {
  const { sessionId, studentId, startTime, endTime } = mark;
  const turn = (index * 7 + week * 5) % 23;
  const isAbsent = turn === 0 || turn === 11 || (index % 10 === 9 && week <= 4);
  if (isAbsent) return { sessionId, studentId, status: 'absent' as const, markedAt: endTime };
  const isLate = turn === 5 || turn === 17;
  const minutes = isLate ? 11 + (turn % 9) : turn % 9;
  const markedAt = new Date(startTime.getTime() + minutes * MINUTE_MS + index * 1_000);
  return { sessionId, studentId, status: isLate ? ('late' as const) : ('present' as const), markedAt };
}
