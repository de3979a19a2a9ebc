import type { Tone } from './outcome-words';

/** Felt without looking: one long buzz for marked, two for nothing left to do, three short ones for not marked. */
const PATTERNS: Record<Tone, number[]> = {
  present: [200],
  late: [200],
  already: [100, 80, 100],
  unmarked: [60, 60, 60, 60, 60],
};

/** Buzzes where the device can. Chromium complains aloud about a page that buzzes before it was touched once. */
export function vibrate(tone: Tone): void {
  if (!('vibrate' in navigator) || !navigator.userActivation.hasBeenActive) return;
  navigator.vibrate(PATTERNS[tone]);
}
