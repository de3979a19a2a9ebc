import type { GoalInReach } from '@rollcall/contracts/attendance';
import type { Counts } from './statistics';

/** Nothing to say yet, or any more. */
export const OPEN_GOAL: GoalInReach = { kind: 'open', mayMiss: null, mustAttend: null };

/**
 * Whether a student can still end at or above the class's goal (1 to 100), and of the sessions ahead how many have to be attended
 * for it at least. Excused sessions count for nothing, as in the rate; of those ahead none is taken to become one.
 */
export function reachGoal(
  { present, late, absent }: Counts,
  { sessionsAhead, attendanceGoalPercent }: { sessionsAhead: number; attendanceGoalPercent: number },
): GoalInReach {
  const came = present + late;
  const inTheEnd = came + absent + sessionsAhead;
  if (inTheEnd === 0) return OPEN_GOAL;
  // In whole numbers until the last step: 0.8 × 100 is not 80 for a computer.
  const mustAttend = Math.max(0, Math.ceil((inTheEnd * attendanceGoalPercent - came * 100) / 100));
  if (mustAttend > sessionsAhead) return { kind: 'out-of-reach', mayMiss: null, mustAttend: null };
  return { kind: mustAttend === 0 ? 'reached' : 'reachable', mayMiss: sessionsAhead - mustAttend, mustAttend };
}
