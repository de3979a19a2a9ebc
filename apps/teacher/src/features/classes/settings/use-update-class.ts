import type { OwnClass } from '@rollcall/contracts/classes';
import { trpc } from '@rollcall/web/session/trpc';

/** Changes a class, and renews what shows it. */
export function useUpdateClass(onUpdated: (ownClass: OwnClass) => void) {
  const utils = trpc.useUtils();
  return trpc.classes.update.useMutation({
    onSuccess: async (answer) => {
      utils.classes.get.setData({ classId: answer.class.id }, answer);
      onUpdated(answer.class);
      await utils.users.classes.invalidate();
    },
  });
}
