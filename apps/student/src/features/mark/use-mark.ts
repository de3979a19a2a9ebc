import type { Attendance } from '@rollcall/contracts/attendance';
import { useRollcallClient } from '@rollcall/web/session/client-context';
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
  // The client itself and not react-query: there is nothing to cache, and the scanner opens without its code.
  const { api } = useRollcallClient();

  const send = useCallback(
    (code: string) => {
      if (sending.current) return;
      sending.current = true;
      setMarking({ kind: 'sending', code });
      void outcomeOf(api.attendance.mark.mutate({ qrToken: code })).then((outcome) => {
        sending.current = false;
        return setMarking({ kind: 'done', code, outcome });
      });
    },
    [api],
  );
  const reset = useCallback(() => setMarking({ kind: 'idle' }), []);

  return { marking, send, reset };
}

function outcomeOf(answer: Promise<{ attendance: Attendance }>): Promise<Outcome> {
  return answer.then(({ attendance }) => outcomeOfMark(attendance), outcomeOfFailure);
}
