import { trpc } from '@rollcall/web/session/trpc';
import { useEffect } from 'react';
import type { Outcome } from '../features/mark/outcome';
import { withMark } from '../queries/own-sessions';
import { OWN_SESSIONS_INPUT } from '../queries/use-own-sessions';
import { useRenewOwn } from '../queries/use-renew-own';

/** Tells the other pages of a mark, so that home does not say "not marked" for as long as it takes to ask. */
export function useNoteMark(outcome: Outcome | null): void {
  const { sessions } = trpc.useUtils();
  const renew = useRenewOwn();
  const attendance = outcome !== null && 'attendance' in outcome ? outcome.attendance : null;
  useEffect(() => {
    if (attendance === null) return;
    const { sessionId, status, markedAt } = attendance;
    sessions.mine.setData(OWN_SESSIONS_INPUT, (own) => own && withMark(own, sessionId, { status, markedAt }));
    void renew();
  }, [attendance, sessions, renew]);
}
