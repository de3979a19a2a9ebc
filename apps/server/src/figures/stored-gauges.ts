import type { StoredFigures } from '@rollcall/core/figures/read-figures';
import { Gauge, type Registry } from 'prom-client';

/** The gauges of what the database says. Days and hours are those of UTC, for a server may serve many time zones. */
export function createStoredGauges(registers: Registry[]): (stored: StoredFigures | null) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const users = gauge('rollcall_daily_active_users', 'Users who signed in or came back today.');
  const sessions = gauge('rollcall_sessions_today', 'Sessions that were started today.');
  const classes = gauge('rollcall_classes_today', 'Classes that met today.');
  const rate = gauge('rollcall_attendance_rate_today', 'Present or late, of all who were expected: 0 to 1.');
  const marks = new Gauge({
    name: 'rollcall_marks_last_7_days',
    help: 'Present and late marks of the last 7 days by the hour of the day.',
    labelNames: ['hour'],
    registers,
  });
  return (stored) => {
    users.set(stored?.activeUsersToday ?? Number.NaN);
    sessions.set(stored?.sessionsToday ?? Number.NaN);
    classes.set(stored?.classesToday ?? Number.NaN);
    rate.set(stored?.attendanceRateToday ?? Number.NaN);
    marks.reset();
    for (const [hour, count] of stored?.marksByHour.entries() ?? []) marks.set({ hour }, count);
  };
}
