import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Board } from './board';
import { boardKey } from './board-key';
import { serverNow } from './server-clock';

const LOOK_EVERY_MS = 1_000;

/** The next code comes a moment after the last one ends; only then is something amiss. */
const PATIENCE_MS = 1_500;

/**
 * Reads the board again while its code is overdue: the feed sent no new one (the tab slept, the socket died unnoticed),
 * or the session has been closed by the clock.
 */
export function useFreshCode({ sessionId, readAgain }: { sessionId: string; readAgain: () => Promise<unknown> }): void {
  const cache = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => {
      const board = cache.getQueryData<Board>(boardKey(sessionId));
      if (board && isOverdue(board, Date.now())) void readAgain();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [cache, sessionId, readAgain]);
}

/** Whether a running session shows no code that holds now. */
function isOverdue({ session, code, clock }: Board, deviceNow: number): boolean {
  if (session.status !== 'active') return false;
  return !code || serverNow(clock, deviceNow) > Date.parse(code.expiresAt) + PATIENCE_MS;
}
