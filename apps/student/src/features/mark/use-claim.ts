import { useRollcallClient } from '@rollcall/web/session/client-context';
import { useEffect, useState } from 'react';
import { isFinal, type Outcome, outcomeOfFailure } from './outcome';

/**
 * What came of asking the server to hold a scan until its student has signed in. `held`: it could not be asked, so the code itself
 * has to wait here.
 */
export type Claiming =
  | { kind: 'asking' }
  | { kind: 'claimed' }
  | { kind: 'held' }
  | { kind: 'refused'; outcome: Outcome };

/** Swaps a code for a claim, before it leaves the teacher's screen. */
export function useClaim(code: string): Claiming {
  const [claiming, setClaiming] = useState<Claiming>({ kind: 'asking' });
  const { api } = useRollcallClient();
  useEffect(() => {
    void api.attendance.claim
      .mutate({ qrToken: code })
      .then(() => ({ kind: 'claimed' }) as const, afterFailure)
      .then(setClaiming);
  }, [code, api]);
  return claiming;
}

function afterFailure(failure: unknown): Claiming {
  const outcome = outcomeOfFailure(failure);
  return isFinal(outcome) ? { kind: 'refused', outcome } : { kind: 'held' };
}
