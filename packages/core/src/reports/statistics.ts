import type { Report, Statistics, Tally } from '@rollcall/contracts/attendance';
import type { LocalClock } from './local-clock';

/** Marks by status. */
export type Counts = { present: number; late: number; absent: number; excused: number };

/** So many absences in a row put a student at risk, whatever the rate. */
const ABSENCES_OF_CONCERN = 3;

const NONE: Counts = { present: 0, late: 0, absent: 0, excused: 0 };

/** Counts with their rate, 0 to 1: present and late of all but the excused, who neither came nor stayed away. */
export function tallyOf({ present, late, absent, excused }: Counts): Tally {
  const counted = present + late + absent;
  return { present, late, absent, excused, rate: counted === 0 ? null : (present + late) / counted };
}

/** Whether the rate is below the class's goal (1 to 100), or the last marks are three absences or more in a row. */
export function isAtRisk(counts: Counts, student: { absentInARow: number; attendanceGoalPercent: number }): boolean {
  const { present, late, absent } = counts;
  // In whole numbers: 0.8 × 100 is not 80 for a computer.
  const isBelowGoal = (present + late) * 100 < (present + late + absent) * student.attendanceGoalPercent;
  return isBelowGoal || student.absentInARow >= ABSENCES_OF_CONCERN;
}

/** Over all sessions of a report, and by weekday and hour of their start as the class's clocks show it. */
export function summarize(
  { sessions, students }: Pick<Report, 'sessions' | 'students'>,
  clock: LocalClock,
): Statistics {
  const timed = sessions.map((session) => ({ session, ...clock.read(new Date(session.startTime)) }));
  const byWeekday = group(timed.map(({ weekday, session }) => [weekday, session]));
  const byHour = group(timed.map(({ hour, session }) => [hour, session]));
  return {
    ...tallyOf(sum(sessions)),
    totalSessions: sessions.length,
    totalStudents: students.length,
    studentsAtRisk: students.filter((student) => student.isAtRisk).length,
    byWeekday: byWeekday.map(([weekday, held]) => ({ weekday, sessions: held.length, ...tallyOf(sum(held)) })),
    byHour: byHour.map(([hour, held]) => ({ hour, sessions: held.length, ...tallyOf(sum(held)) })),
  };
}

function sum(all: Counts[]): Counts {
  return all.reduce(
    (total, { present, late, absent, excused }) => ({
      present: total.present + present,
      late: total.late + late,
      absent: total.absent + absent,
      excused: total.excused + excused,
    }),
    NONE,
  );
}

/** Lowest key first. */
function group<Item>(pairs: [key: number, item: Item][]): [key: number, items: Item[]][] {
  const groups = new Map<number, Item[]>();
  for (const [key, item] of pairs) groups.set(key, [...(groups.get(key) ?? []), item]);
  return [...groups].toSorted(([one], [other]) => one - other);
}
