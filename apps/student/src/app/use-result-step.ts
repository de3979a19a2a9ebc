import { useLocation } from 'wouter';
import type { NextStep } from '../features/mark/outcome-words';
import { dropPendingScan, keepPendingScan, type PendingScan } from '../features/mark/pending-scan';
import { paths, signInFirst } from './paths';

type Options = {
  onRetry: () => void;
  onScan: () => void;
  /** To be sent again once the student has joined the class. */
  scan: PendingScan;
};

/** Where each way on from a result leads. */
export function useResultStep({ onRetry, onScan, scan }: Options): (step: NextStep) => void {
  const [, navigate] = useLocation();
  return (step) => {
    switch (step) {
      case 'done':
      case 'home':
        dropPendingScan(window);
        return navigate(paths.home, { replace: true });
      case 'scan':
        dropPendingScan(window);
        return onScan();
      case 'retry':
        return onRetry();
      case 'join':
        keepPendingScan(scan, window);
        return navigate(paths.joinClass);
      case 'sign-in':
        // What is kept in the outbox goes with the sign-in, a claim from the page of the mark.
        return navigate(signInFirst(scan.kind === 'claim' ? paths.mark : paths.home));
    }
  };
}
