import { trpc } from '@rollcall/web/session/trpc';
import { type Outcome, outcomeOfFailure, outcomeOfMark } from './outcome';

/** Marks by the six letters from the screen. `outcome` and `error` are of the last try; the outcome says what of it is to be shown. */
export function useShortCode(): {
  outcome: Outcome | null;
  error: unknown;
  isSending: boolean;
  send: (shortCode: string) => void;
} {
  const { mutate, data, error, isPending } = trpc.attendance.markByShortCode.useMutation({ networkMode: 'always' });
  return {
    outcome: data ? outcomeOfMark(data.attendance, 'at-once') : error ? outcomeOfFailure(error) : null,
    error,
    isSending: isPending,
    send: (shortCode) => mutate({ shortCode }),
  };
}
