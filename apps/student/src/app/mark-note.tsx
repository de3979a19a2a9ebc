import type { Attendance } from '@rollcall/contracts/attendance';
import { trpc } from '@rollcall/web/session/trpc';
import { useEffect } from 'react';
import { withMark } from '../queries/own-sessions';
import { OWN_SESSIONS_INPUT } from '../queries/use-own-sessions';
import { useRenewOwn } from '../queries/use-renew-own';
import { WithData } from './with-data';

type MarkNoteProps = { attendance: Attendance };

/** Beside a result: tells the other pages of a mark, so that home does not say "not marked" for as long as it takes to ask. */
export default function MarkNote(props: MarkNoteProps) {
  return (
    <WithData fallback={null}>
      <Note {...props} />
    </WithData>
  );
}

function Note({ attendance }: MarkNoteProps) {
  const { sessions } = trpc.useUtils();
  const renew = useRenewOwn();
  useEffect(() => {
    const { sessionId, status, markedAt } = attendance;
    sessions.mine.setData(OWN_SESSIONS_INPUT, (own) => own && withMark(own, sessionId, { status, markedAt }));
    void renew();
  }, [attendance, sessions, renew]);
  return null;
}
