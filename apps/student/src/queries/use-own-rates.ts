import type { OwnRates } from '@rollcall/contracts/attendance';
import { trpc } from '@rollcall/web/session/trpc';

/** A class of the student with the own marks in it. */
export type OwnRate = OwnRates['classes'][number];

/** The student's classes, those that were left last, each with the rate and what can still be reached. */
export function useOwnRates() {
  return trpc.attendance.mine.useQuery(undefined, { networkMode: 'always', staleTime: 0 });
}

/** The same list after the student has left a class. */
export function withoutPlace({ classes }: OwnRates, classId: string): OwnRates {
  return { classes: classes.map((each) => (each.classId === classId ? { ...each, isEnrolled: false } : each)) };
}

/** Whether there is anything to say of the past: a class that is left without it goes from the list. */
export function hasMarks({ present, late, absent, excused }: OwnRate): boolean {
  return present + late + absent + excused > 0;
}
