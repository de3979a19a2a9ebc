import type { SessionStatus } from '@rollcall/contracts/sessions';

/** A teacher may start this long before the start time: spec section 2. */
export const EARLY_START_MS = 30 * 60 * 1000;

/** The system ends a session this long after its end time: spec section 2. */
export const OVERRUN_MS = 15 * 60 * 1000;

export type SessionTimes = { startTime: Date; endTime: Date; startedAt: Date | null; endedAt: Date | null };

/**
 * A session's status follows from its times and the clock; nothing has to flip it. An overdue session reads as
 * completed from the very moment, whoever comes to close it and when.
 */
export function sessionStatus(times: SessionTimes, now: Date): SessionStatus {
  if (times.endedAt !== null) return 'completed';
  if (now > overdueFrom(times)) return 'completed';
  if (times.startedAt !== null) return 'active';
  return now < times.startTime ? 'scheduled' : 'pending';
}

/** Whether the session ran at that moment, whatever has become of it since. */
export function wasActive(times: SessionTimes, at: Date): boolean {
  const { startedAt, endedAt } = times;
  return startedAt !== null && at >= startedAt && at <= (endedAt ?? overdueFrom(times));
}

/** The first moment at which a teacher may start the session. */
export function startableFrom(times: SessionTimes): Date {
  return new Date(times.startTime.getTime() - EARLY_START_MS);
}

/** The moment at which the system ends the session; it reads as completed from a millisecond later on. */
function overdueFrom(times: Pick<SessionTimes, 'endTime'>): Date {
  return new Date(times.endTime.getTime() + OVERRUN_MS);
}

/** The same in SQL, for what is decided under a row's lock. */
export const OVERDUE_FROM = `end_time + interval '${OVERRUN_MS} milliseconds'`;
