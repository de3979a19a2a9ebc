import { trpc } from '@rollcall/web/session/trpc';
import { useMutation } from '@tanstack/react-query';
import { timesFromNow } from './session-times';

/**
 * Makes a session that begins now and starts it; answers its id. Where the start fails the session stays, to be started
 * from the list, so the list is read again in any case.
 */
export function useStartNow(classId: string) {
  const utils = trpc.useUtils();
  return useMutation({
    mutationFn: async (minutes: number) => {
      const { client } = utils;
      const { session } = await client.sessions.create.mutate({ classId, ...timesFromNow(Date.now(), minutes) });
      await client.sessions.start.mutate({ sessionId: session.id });
      return session.id;
    },
    onSettled: () => utils.sessions.byClass.invalidate({ classId }),
  });
}
