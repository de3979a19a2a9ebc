import { trpc } from '@rollcall/web/session/trpc';

/** Has every list that shows sessions read again, after one was made, moved or taken away. */
export function useSessionLists() {
  const utils = trpc.useUtils();
  return () => Promise.all([utils.sessions.byClass.invalidate(), utils.sessions.agenda.invalidate()]);
}
