import type { Attendance } from '@rollcall/contracts/attendance';
import { trpc } from '@rollcall/web/session/trpc';
import { useCallback, useRef, useState } from 'react';
import { type Outcome, outcomeOfFailure, outcomeOfMark } from './outcome';

export type Marking =
  | { kind: 'idle' }
  | { kind: 'sending'; code: string }
  | { kind: 'done'; code: string; outcome: Outcome };

/** Sends codes, one at a time: while one is on its way, any other (a double tap, a second frame) is dropped. */
export function useMark(): { marking: Marking; send: (code: string) => void; reset: () => void } {
  const [marking, setMarking] = useState<Marking>({ kind: 'idle' });
  const sending = useRef(false);
  // Offline, the default mode would hold the call back without a word.
  const { mutateAsync } = trpc.attendance.mark.useMutation({ networkMode: 'always', retry: false });

  const send = useCallback(
    (code: string) => {
      if (sending.current) return;
      sending.current = true;
      setMarking({ kind: 'sending', code });
      void outcomeOf(mutateAsync({ qrToken: code })).then((outcome) => {
        sending.current = false;
        return setMarking({ kind: 'done', code, outcome });
      });
    },
    [mutateAsync],
  );
  const reset = useCallback(() => setMarking({ kind: 'idle' }), []);

  return { marking, send, reset };
}

function outcomeOf(answer: Promise<{ attendance: Attendance }>): Promise<Outcome> {
  return answer.then(({ attendance }) => outcomeOfMark(attendance), outcomeOfFailure);
}
