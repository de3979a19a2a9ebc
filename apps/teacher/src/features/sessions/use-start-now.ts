import { trpc } from '@rollcall/web/session/trpc';
import { useSessionLists } from './use-session-lists';

/** Takes attendance in a class from now on; `onStarted` gets the session that the server went on with or made. */
export function useStartNow(onStarted: (sessionId: string) => void) {
  const renewLists = useSessionLists();
  return trpc.sessions.startNow.useMutation({
    onSuccess: ({ session }) => onStarted(session.id),
    onSettled: renewLists,
  });
}
