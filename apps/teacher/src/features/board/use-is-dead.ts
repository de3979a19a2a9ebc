import type { Board } from './board';
import { useServerTime } from './use-server-time';

/** A replaced code is still accepted for 5 s on the server. After that it must not look as if it could be used. */
const GRACE_MS = 5_000;

/** Whether the code on the screen no longer works, because the next one has not come. */
export function useIsDead({ code, clock }: Pick<Board, 'code' | 'clock'>): boolean {
  const time = useServerTime(clock, 1_000);
  return code !== null && time > Date.parse(code.expiresAt) + GRACE_MS;
}
