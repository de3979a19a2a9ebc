import type { OwnRates } from '@rollcall/contracts/attendance';
import { trpc } from '@rollcall/web/session/trpc';

/** A class of the student with the own marks in it. */
export type OwnRate = OwnRates['classes'][number];

/** The student's classes, those that were left last, each with the rate and what can still be reached. */
export function useOwnRates() {
  return trpc.attendance.mine.useQuery(undefined, { networkMode: 'always', staleTime: 0 });
}
