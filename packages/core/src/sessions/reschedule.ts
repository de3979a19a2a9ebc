import type { FieldProblem } from '@rollcall/contracts/errors';
import { LONGEST_SESSION_MS } from '@rollcall/contracts/sessions';
import { sessionStatus, type SessionTimes } from './session-lifecycle';

type Times = { startTime: Date; endTime: Date };

/** The times as they shall be; a field left out stays. */
export type WantedTimes = { startTime?: Date | undefined; endTime?: Date | undefined };

export type RescheduleVerdict =
  | { kind: 'move'; times: Times }
  | { kind: 'SESSION_STATE_CONFLICT'; message: string }
  | { kind: 'VALIDATION_FAILED'; problem: FieldProblem };

/**
 * Whether a session may move to those times at this moment: both of them until it is started, then its end alone and
 * only to a moment that is still ahead, for what has happened has happened.
 */
export function judgeReschedule(session: SessionTimes, wanted: WantedTimes, now: Date): RescheduleVerdict {
  const { startTime = session.startTime, endTime = session.endTime } = wanted;
  const conflict = stateConflict(session, { startTime, endTime }, now);
  if (conflict !== null) return { kind: 'SESSION_STATE_CONFLICT', message: conflict };
  const problem = timesProblem({ startTime, endTime }, wanted);
  if (problem !== null) return { kind: 'VALIDATION_FAILED', problem };
  return { kind: 'move', times: { startTime, endTime } };
}

function stateConflict(session: SessionTimes, times: Times, now: Date): string | null {
  const status = sessionStatus(session, now);
  if (status === 'completed') return 'This session is over; its times cannot be changed any more.';
  if (status !== 'active') return null;
  if (!isSame(times.startTime, session.startTime)) return 'This session runs already; only its end can be moved.';
  if (times.endTime < now && !isSame(times.endTime, session.endTime)) {
    return 'The end of a running session can only be moved to a time that is still ahead.';
  }
  return null;
}

/** The problem is told of the field that was sent; of the end, where both were. */
function timesProblem({ startTime, endTime }: Times, wanted: WantedTimes): FieldProblem | null {
  const isStartAlone = wanted.startTime !== undefined && wanted.endTime === undefined;
  const length = endTime.getTime() - startTime.getTime();
  if (length <= 0) {
    return isStartAlone
      ? { field: 'startTime', problem: 'Must be earlier than the end' }
      : { field: 'endTime', problem: 'Must be later than the start' };
  }
  if (length <= LONGEST_SESSION_MS) return null;
  return isStartAlone
    ? { field: 'startTime', problem: 'Must lie within 24 hours of the end' }
    : { field: 'endTime', problem: 'Must lie within 24 hours of the start' };
}

function isSame(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime();
}
