import { useEffect, useRef } from 'react';
import type { NextStep } from './outcome-words';
import { ResultScreen } from './result-screen';
import { SendingScreen } from './sending-screen';
import type { Marking } from './marking';

type MarkViewProps = {
  marking: Extract<Marking, { kind: 'sending' | 'done' }>;
  overSignIn?: boolean;
  onStep: (step: NextStep) => void;
};

/** A mark from its sending to its result. The focus waits here until the result's heading takes it. */
export function MarkView({ marking, overSignIn = false, onStep }: MarkViewProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <main ref={main} tabIndex={-1}>
      {marking.kind === 'sending' ? (
        <SendingScreen />
      ) : (
        <ResultScreen outcome={marking.outcome} overSignIn={overSignIn} onStep={onStep} />
      )}
    </main>
  );
}
