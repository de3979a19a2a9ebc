/** What a countdown shows: never below zero, never more than a full turn. */
export type Countdown = { seconds: number; fraction: number };

/**
 * Time left until `expiresAt` in server time. Seconds are rounded up, so that a fresh code of 10 s starts at 10 and 0
 * means over; `fraction` is what is left of `ttlSeconds`.
 */
export function countdown(expiresAt: string, ttlSeconds: number, serverTime: number): Countdown {
  const leftMs = Math.max(0, Date.parse(expiresAt) - serverTime);
  return { seconds: Math.ceil(leftMs / 1000), fraction: Math.min(1, leftMs / (ttlSeconds * 1000)) };
}

/** Seconds as a clock shows them: "9", "59", "4:05", "1:00:00". */
export function clockText(seconds: number): string {
  if (seconds < 60) return String(seconds);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = two(rest);
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${two(minutes)}:${tail}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
