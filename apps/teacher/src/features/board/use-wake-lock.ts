import { useEffect } from 'react';

/**
 * Keeps the screen on while the caller is mounted: a code on a dark screen is no use. The browser takes the lock away
 * when the tab is hidden, so it is asked for again on return. Where there is none (or the battery is low) nothing happens.
 */
export function useWakeLock(): void {
  useEffect(() => {
    const stopped = new AbortController();
    const hold = () => void holdUntil(stopped.signal);
    hold();
    document.addEventListener('visibilitychange', hold, { signal: stopped.signal });
    return () => stopped.abort();
  }, []);
}

async function holdUntil(signal: AbortSignal): Promise<void> {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  try {
    const lock = await navigator.wakeLock.request('screen');
    if (signal.aborted) await lock.release();
    else signal.addEventListener('abort', () => void lock.release(), { once: true });
  } catch {
    // Refused, for example by a low battery. The code is shown all the same.
  }
}
