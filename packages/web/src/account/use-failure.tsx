import type { ErrorCode } from '@rollcall/contracts/errors';
import { toRollcallError } from '@rollcall/sdk/errors';
import type { ReactNode } from 'react';
import { useMessages } from '../session/use-messages';
import { WaitMessage } from './wait-message';

/** Failures that are one field's fault: the field, and what to say at it. */
type AtFields = Partial<Record<ErrorCode, Record<string, string>>>;

type Failure = { problems: Record<string, string>; message: ReactNode };

/** What a form says of a failure: at its field where there is one, above the fields else; and how long to wait where it helps. */
export function useFailure(error: unknown, atFields: AtFields = {}): Failure {
  const { fieldProblems, messageFor } = useMessages();
  if (error === null) return { problems: {}, message: null };
  const { code, retryAfterSeconds } = toRollcallError(error);
  const isWait = code === 'AUTH_ACCOUNT_LOCKED' || code === 'RATE_LIMITED';
  const own = Object.entries(atFields).find(([each]) => each === code)?.[1];
  return {
    problems: own ?? fieldProblems(error),
    message: isWait ? <WaitMessage code={code} seconds={retryAfterSeconds ?? 60} /> : messageFor(error),
  };
}
