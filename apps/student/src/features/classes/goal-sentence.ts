import type { GoalInReach } from '@rollcall/contracts/attendance';

/** Which sentence says whether the goal can still be reached, and what is counted in it. */
export type GoalSentence =
  | { kind: 'none' | 'reached' | 'kept' | 'missed' | 'lost' }
  | { kind: 'mayMiss' | 'mustAttend'; count: number };

/**
 * The sentence for what the server worked out. With nothing ahead it is about what was (`kept`, `missed`), else about what may still
 * be missed, or must be attended where nothing may.
 */
export function goalSentence({ goal, sessionsAhead }: { goal: GoalInReach; sessionsAhead: number }): GoalSentence {
  const { kind, mayMiss, mustAttend } = goal;
  switch (kind) {
    case 'open':
      return { kind: 'none' };
    case 'reached':
      return { kind: sessionsAhead === 0 ? 'kept' : 'reached' };
    case 'out-of-reach':
      return { kind: sessionsAhead === 0 ? 'missed' : 'lost' };
    case 'reachable':
      return (mayMiss ?? 0) > 0
        ? { kind: 'mayMiss', count: mayMiss ?? 0 }
        : { kind: 'mustAttend', count: mustAttend ?? sessionsAhead };
    default:
      return kind satisfies never;
  }
}
