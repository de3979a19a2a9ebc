import { toRollcallError } from '@rollcall/sdk/errors';
import type { KeptMark, MarkState } from './kept-mark';

/** What the server means by a limit where it names no time. */
const LIMIT_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** What becomes of a mark whose try has failed: kept for another one, or refused for good. */
export function afterFailure(mark: KeptMark, thrown: unknown, now: number): KeptMark {
  const { code, message, status, details, retryAfterSeconds } = toRollcallError(thrown);
  const state = stateAfter();
  const tries = mark.tries + 1;
  return { ...mark, state, tries, nextTryAt: now + (namedWaitMs() ?? waitMs(tries)) };

  function stateAfter(): MarkState {
    if (status === 0) return { kind: 'waiting', hold: 'network' };
    if (status === 401) return { kind: 'waiting', hold: 'signed-out' };
    if (status === 429) return { kind: 'waiting', hold: 'too-many' };
    if (status >= 500) return { kind: 'waiting', hold: 'trouble' };
    return { kind: 'refused', refusal: { code, message, status, details } };
  }

  function namedWaitMs(): number | undefined {
    if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1000;
    return status === 429 ? LIMIT_WAIT_MS : undefined;
  }
}

/** Doubles up to a minute, spread at random so that a full hall does not come back at once. */
export function waitMs(tries: number, random: () => number = Math.random): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)) * (0.5 + random() / 2);
}

/**
 * Whether to try now. There may be reason to hope before the time has come (back on line, signed in again, the student asks for
 * it); but a server that has named a time is not asked before.
 */
export function mayTry({ state, nextTryAt }: KeptMark, { now, hope }: { now: number; hope: boolean }): boolean {
  if (state.kind !== 'waiting') return false;
  return nextTryAt <= now || (hope && state.hold !== 'too-many');
}
