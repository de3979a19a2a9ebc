import { trpc } from '@rollcall/web/session/trpc';
import { useMutation } from '@tanstack/react-query';
import { timesFromNow } from './session-times';

/** The session that is to be started, or how long a new one will last. */
export type StartNow = { sessionId: string } | { minutes: number };

/**
 * Starts a session now, a new one where none is named; answers its id. One that runs already just answers its code.
 * Where the start fails a new session stays, to be started from the list, so the list is read again in any case.
 */
export function useStartNow(classId: string) {
  const utils = trpc.useUtils();
  return useMutation({
    mutationFn: async (wanted: StartNow) => {
      const { client } = utils;
      const sessionId = 'sessionId' in wanted ? wanted.sessionId : await createSession(wanted.minutes);
      await client.sessions.start.mutate({ sessionId });
      return sessionId;
    },
    onSettled: () => utils.sessions.byClass.invalidate({ classId }),
  });

  async function createSession(minutes: number): Promise<string> {
    const times = timesFromNow(Date.now(), minutes);
    const { session } = await utils.client.sessions.create.mutate({ classId, ...times });
    return session.id;
  }
}
