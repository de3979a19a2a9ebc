import type { ClassSummary } from '@rollcall/contracts/classes';

/** Whether and how a student can join a class. */
export type JoinState = 'joined' | 'open' | 'asks-code' | 'closed' | 'full';

/** Judged from what the list says; the server judges again. */
export function joinState(found: ClassSummary, joinedIds: ReadonlySet<string>): JoinState {
  if (joinedIds.has(found.id)) return 'joined';
  if (found.enrolmentPolicy === 'closed') return 'closed';
  if (found.capacity !== null && found.enrolledCount >= found.capacity) return 'full';
  return found.enrolmentPolicy === 'code' ? 'asks-code' : 'open';
}
