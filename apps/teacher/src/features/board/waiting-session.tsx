import { Button } from '@rollcall/web/components/button';
import { StartIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { useStartSession } from './session-actions';
import { startableFrom } from './startable-from';
import { useServerTime } from './use-server-time';

/** A session that has not been started: the button, or from when on there is one. */
export function WaitingSession({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const { day, clock: clockOf } = useFormats();
  const { messageFor } = useMessages();
  const { session, clock, roster } = board;
  const start = useStartSession(session.id);
  const time = useServerTime(clock, 5_000);
  const from = startableFrom(session);
  const tooEarly = time < from.getTime();
  const { timeZone } = session;
  return (
    <div className="flex max-w-2xl flex-col items-start gap-5 rounded-card border border-line bg-surface p-5 shadow-card sm:p-8">
      <div className="flex flex-col gap-1">
        <h2 className="text-xl font-semibold">{t(tooEarly ? 'waiting.tooEarly' : 'waiting.ready')}</h2>
        <p className="text-muted">
          {tooEarly
            ? t('waiting.from', { day: day(from, timeZone), clock: clockOf(from, timeZone) })
            : t('waiting.readyDetail')}{' '}
          {t('waiting.enrolled', { count: roster.length })}
        </p>
      </div>
      {start.error && <ProblemNotice message={messageFor(start.error)} />}
      <Button
        variant="primary"
        size="lg"
        disabled={tooEarly}
        pending={start.isPending}
        onClick={() => start.mutate({ sessionId: session.id })}
      >
        <StartIcon aria-hidden="true" size={20} />
        {t('waiting.start')}
      </Button>
    </div>
  );
}
