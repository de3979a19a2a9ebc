import { trpc } from '@rollcall/web/session/trpc';
import { useClassProblems } from './use-class-problems';

/** Creates a class; `problems` are by field. */
export function useCreateClass(onCreated: (classId: string) => void) {
  const utils = trpc.useUtils();
  const { mutate, isPending, error } = trpc.classes.create.useMutation({
    onSuccess: async (answer) => {
      utils.classes.get.setData({ classId: answer.class.id }, answer);
      await utils.users.classes.invalidate();
      onCreated(answer.class.id);
    },
  });
  return { mutate, isPending, ...useClassProblems(error) };
}
