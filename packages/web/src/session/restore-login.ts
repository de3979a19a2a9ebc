import type { RollcallClient } from '@rollcall/sdk/client';
import { toRollcallError } from '@rollcall/sdk/errors';

const RETRY_MS = 5_000;

/**
 * Takes up the login of an earlier visit. Without a network it keeps trying, at once when the browser is back on line.
 * Returns how to stop.
 */
export function restoreLogin({ auth }: Pick<RollcallClient, 'auth'>): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function attempt(): void {
    clearTimeout(timer);
    if (stopped || auth.state().status !== 'unknown') return;
    auth.restore().catch((error: unknown) => {
      const seconds = toRollcallError(error).retryAfterSeconds;
      if (!stopped) timer = setTimeout(attempt, seconds === undefined ? RETRY_MS : seconds * 1000);
    });
  }

  attempt();
  window.addEventListener('online', attempt);
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('online', attempt);
  };
}
