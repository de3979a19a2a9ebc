import { toRollcallError } from '@rollcall/sdk/errors';
import { useMessages } from '@rollcall/web/session/use-messages';
import { trpc } from '@rollcall/web/session/trpc';

/** Creates a class; `problems` are by field, also where the server refuses one for another class's sake. */
export function useCreateClass(onCreated: (classId: string) => void) {
  const { fieldProblems, messageFor } = useMessages();
  const utils = trpc.useUtils();
  const { mutate, isPending, error } = trpc.classes.create.useMutation({
    onSuccess: async (answer) => {
      await utils.users.classes.invalidate();
      onCreated(answer.class.id);
    },
  });
  const message = error && messageFor(error);
  const isTaken = error !== null && toRollcallError(error).code === 'CLASS_CODE_TAKEN';
  return { mutate, isPending, message, problems: isTaken && message ? { code: message } : fieldProblems(error) };
}
