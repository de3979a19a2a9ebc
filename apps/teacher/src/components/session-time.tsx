import type { Session } from '@rollcall/contracts/sessions';
import { useFormats } from '@rollcall/web/i18n/formats';

/** When a session is, in the reader's own language and time zone. */
export function SessionTime({ session }: { session: Pick<Session, 'startTime' | 'endTime'> }) {
  const { day, clockRange } = useFormats();
  return (
    <time dateTime={session.startTime}>
      {day(session.startTime)}, {clockRange(session.startTime, session.endTime)}
    </time>
  );
}
