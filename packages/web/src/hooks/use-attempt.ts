import { useCallback, useRef, useState } from 'react';

/**
 * Something that a person has done and that may fail, outside of what react-query keeps: pages that need nothing else of it open without
 * its code. One attempt at a time; what follows a success is up to whoever sees its effect.
 */
export function useAttempt<Input>(act: (input: Input) => Promise<unknown>) {
  const [state, setState] = useState<{ isPending: boolean; error: unknown }>({ isPending: false, error: null });
  const isUnderWay = useRef(false);
  const attempt = useCallback(
    (input: Input) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      const end = (error: unknown) => {
        isUnderWay.current = false;
        setState({ isPending: false, error });
      };
      setState({ isPending: true, error: null });
      act(input).then(() => end(null), end);
    },
    [act],
  );
  return { ...state, attempt };
}
