import { toRollcallError } from '@rollcall/sdk/errors';
import { useMessages } from '@rollcall/web/session/use-messages';

/** What is wrong with a class as it was sent, by field, also where the server refuses one for another class's sake. */
export function useClassProblems(error: unknown): { message: string | null; problems: Record<string, string> } {
  const { fieldProblems, messageFor } = useMessages();
  if (error === null) return { message: null, problems: {} };
  const message = messageFor(error);
  const isTaken = toRollcallError(error).code === 'CLASS_CODE_TAKEN';
  return { message, problems: isTaken ? { code: message } : fieldProblems(error) };
}
