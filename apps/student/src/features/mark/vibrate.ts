import type { Tone } from './outcome-words';

/** Felt without looking: one long buzz for present, two for late, two short ones for nothing left to do, three for not marked, a short and a long one for kept. */
const PATTERNS: Record<Tone, number[]> = {
  present: [200],
  late: [200, 120, 200],
  already: [80, 80, 80],
  kept: [80, 80, 240],
  unmarked: [60, 60, 60, 60, 60],
};

/** Buzzes where the device can. Chromium complains aloud about a page that buzzes before it was touched once. */
export function vibrate(tone: Tone): void {
  if (!('vibrate' in navigator) || !navigator.userActivation.hasBeenActive) return;
  navigator.vibrate(PATTERNS[tone]);
}
