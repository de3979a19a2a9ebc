import type { KeptMark } from './kept-mark';

/** A first try that takes longer than a call and its refresh take until they give up is none any more. */
const FRESH_MS = 60_000;

/** The student's scan that was on its way when it turned out that the login has ended. */
export function cutOffScan(
  marks: readonly KeptMark[],
  { studentId, now }: { studentId: string; now: number },
): KeptMark | undefined {
  return marks.find(
    ({ state, scannedAt, ...mark }) =>
      mark.studentId === studentId &&
      state.kind === 'waiting' &&
      (state.hold === null || state.hold === 'signed-out') &&
      now - Date.parse(scannedAt) < FRESH_MS,
  );
}
