import { useMemo } from 'react';
import { RollcallError } from '@rollcall/sdk/errors';
import type { Marking } from '../features/mark/marking';
import { type Outcome, outcomeOfFailure, outcomeOfMark } from '../features/mark/outcome';
import type { KeptMark } from '../features/outbox/kept-mark';
import { type SentMark, useSentMark } from '../features/outbox/use-sent-mark';

type Sending = ReturnType<typeof useSentMark>;

/** A scan's way through the outbox, as the screens of the mark tell it. */
export function useMarking(): Omit<Sending, 'sent' | 'isTrying'> & { marking: Marking } {
  const { sent, isTrying, ...steps } = useSentMark();
  const marking = useMemo(() => markingOf(sent, isTrying), [sent, isTrying]);
  return { marking, ...steps };
}

function markingOf(sent: SentMark, isTrying: boolean): Marking {
  switch (sent.kind) {
    case 'none':
      return { kind: 'idle' };
    case 'failed':
      return { kind: 'done', outcome: { kind: 'no-network' } };
    case 'gone':
      return { kind: 'told-elsewhere' };
    case 'keeping':
      return { kind: 'sending' };
    case 'mark': {
      const outcome = outcomeOf(sent.mark);
      const isUnderWay = outcome === null || (outcome.kind === 'kept' && isTrying);
      return isUnderWay ? { kind: 'sending' } : { kind: 'done', outcome };
    }
    default:
      return sent satisfies never;
  }
}

/** Null while the first try is under way. */
function outcomeOf({ state, scannedAt, tries }: KeptMark): Outcome | null {
  switch (state.kind) {
    case 'waiting':
      return state.hold === null ? null : { kind: 'kept', hold: state.hold, scannedAt };
    case 'marked':
      return outcomeOfMark(state.attendance, tries > 1 ? 'kept' : 'at-once');
    case 'refused':
      return outcomeOfFailure(new RollcallError(state.refusal));
    case 'given-up':
      return state;
    default:
      return state satisfies never;
  }
}
