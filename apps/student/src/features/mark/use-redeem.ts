import { useRollcallClient } from '@rollcall/web/session/client-context';
import { useCallback, useEffect, useState } from 'react';
import type { Marking } from './marking';
import { isFinal, outcomeOfFailure, outcomeOfMark } from './outcome';

type Redeeming = Extract<Marking, { kind: 'sending' | 'done' }>;

/** Makes the mark of the claim that the server holds for this browser; again by itself when the network is back. */
export function useRedeem(): { marking: Redeeming; redeem: () => void } {
  const [marking, setMarking] = useState<Redeeming>({ kind: 'sending' });
  const { api } = useRollcallClient();

  const redeem = useCallback(() => {
    setMarking({ kind: 'sending' });
    void api.attendance.redeemClaim
      .mutate()
      .then(({ attendance }) => outcomeOfMark(attendance, 'claim'), outcomeOfFailure)
      .then((outcome) => setMarking({ kind: 'done', outcome }));
  }, [api]);

  useEffect(redeem, [redeem]);
  const isOpen = marking.kind === 'done' && !isFinal(marking.outcome);
  useEffect(() => {
    if (!isOpen) return;
    window.addEventListener('online', redeem);
    return () => window.removeEventListener('online', redeem);
  }, [isOpen, redeem]);

  return { marking, redeem };
}
