/** Milliseconds since 1970 in fractions, the same for all processes of a machine. */
export function sharedNow(): number {
  return performance.timeOrigin + performance.now();
}
