import type { Session } from '@rollcall/contracts/sessions';
import { useFormats } from '../i18n/formats';
import { useTranslation } from 'react-i18next';
import { foreignPlace } from '../i18n/class-zone';

type SessionTimeProps = {
  session: Pick<Session, 'startTime' | 'endTime' | 'timeZone'>;
  /** Where the day stands above already. */
  isClockOnly?: boolean;
};

/** When a session is, in the reader's language and on the clock of its class; says whose clock where that is another one. */
export function SessionTime({ session: { startTime, endTime, timeZone }, isClockOnly = false }: SessionTimeProps) {
  const { t } = useTranslation('web');
  const { day, clockRange } = useFormats();
  const place = foreignPlace(startTime, timeZone);
  const clock = clockRange(startTime, endTime, timeZone);
  return (
    <time dateTime={startTime}>
      {isClockOnly ? clock : t('dayAndClock', { day: day(startTime, timeZone), clock })}
      {place !== null && ` (${t('placeTime', { place })})`}
    </time>
  );
}
