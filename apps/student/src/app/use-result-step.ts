import { useLocation } from 'wouter';
import type { NextStep } from '../features/mark/outcome-words';
import { keepPendingCode } from '../features/mark/pending-code';
import { paths, signInFirst } from './paths';

type Options = { onRetry: () => void; onScan: () => void; code: string | null };

/** Where each way on from a result leads. */
export function useResultStep({ onRetry, onScan, code }: Options): (step: NextStep) => void {
  const [, navigate] = useLocation();
  return (step) => {
    switch (step) {
      case 'done':
      case 'home':
        return navigate(paths.home, { replace: true });
      case 'scan':
        return onScan();
      case 'retry':
        return onRetry();
      case 'join':
        return navigate(paths.joinClass);
      case 'sign-in':
        keepPendingCode({ code, overSignIn: true }, window);
        return navigate(signInFirst(paths.mark));
    }
  };
}
