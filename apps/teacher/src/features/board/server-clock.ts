/** How far the server's clock is ahead of this device's, in milliseconds. A laptop that is wrong by hours counts right. */
export type ServerClock = { aheadMs: number };

/**
 * Compares the clocks by one answer. The server read its clock somewhere between question and answer, so the middle is
 * the best guess and wrong by half the way at most.
 */
export function measureClock(
  serverTime: string,
  { asked, answered }: { asked: number; answered: number },
): ServerClock {
  return { aheadMs: Date.parse(serverTime) - (asked + answered) / 2 };
}

/** The server's time at a moment of this device's clock. */
export function serverNow(clock: ServerClock, deviceNow: number): number {
  return deviceNow + clock.aheadMs;
}
