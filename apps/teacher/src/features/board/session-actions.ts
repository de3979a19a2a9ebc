import type { Session } from '@rollcall/contracts/sessions';
import { trpc } from '@rollcall/web/session/trpc';
import { useQueryClient } from '@tanstack/react-query';
import { withCode, type Board, type ShownCode } from './board';
import { boardKey } from './board-key';

/** Starts the session; its code is on the screen with the answer. */
export function useStartSession(sessionId: string) {
  const update = useBoardUpdate(sessionId);
  return trpc.sessions.start.useMutation({ onSuccess: ({ session, ...code }) => update(session, code) });
}

/** Replaces the code at once. */
export function useNewCode(sessionId: string) {
  const cache = useQueryClient();
  return trpc.sessions.rotateCode.useMutation({
    onSuccess: (code) => cache.setQueryData<Board>(boardKey(sessionId), (board) => board && withCode(board, code)),
  });
}

/** Ends the session. Who is absent now is read anew, so that the summary is the server's and not a guess. */
export function useEndSession(sessionId: string) {
  const update = useBoardUpdate(sessionId);
  return trpc.sessions.end.useMutation({ onSuccess: ({ session }) => update(session, null) });
}

function useBoardUpdate(sessionId: string) {
  const cache = useQueryClient();
  const utils = trpc.useUtils();
  return async (session: Session, code: ShownCode | null) => {
    const board = cache.getQueryData<Board>(boardKey(sessionId));
    if (board) {
      const next = { ...board, session };
      cache.setQueryData<Board>(boardKey(sessionId), code ? withCode(next, code) : { ...next, code: null });
    }
    await Promise.all([
      cache.invalidateQueries({ queryKey: boardKey(sessionId) }),
      utils.sessions.byClass.invalidate({ classId: session.classId }),
    ]);
  };
}
