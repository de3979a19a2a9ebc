/** Present, or late past the threshold, counted from the session's start time. */
export function arrivalStatus(session: { startTime: Date; lateAfterMinutes: number }, at: Date): 'present' | 'late' {
  const lateFrom = session.startTime.getTime() + session.lateAfterMinutes * 60_000;
  return at.getTime() > lateFrom ? 'late' : 'present';
}
