import { EmptyState } from '@rollcall/web/components/empty-state';
import { ScheduleIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import type { AgendaDay } from './days-ahead';
import { SessionRow } from './session-row';
import { useAgenda } from './use-agenda';

/** Today and the week: every session of every class, by day. */
export function Agenda({ hrefOf }: { hrefOf: (sessionId: string) => string }) {
  const { t } = useTranslation('home');
  const { messageFor } = useMessages();
  const { days, error, refetch, isFetching } = useAgenda();
  if (!days && error) {
    return <ProblemNotice message={messageFor(error)} onRetry={() => void refetch()} retrying={isFetching} />;
  }
  if (!days) {
    return (
      <LoadingArea label={t('loading')}>
        <Skeleton className="mb-3 h-7 w-40" />
        <Skeleton className="mb-8 h-32" />
        <Skeleton className="mb-3 h-7 w-40" />
        <Skeleton className="h-32" />
      </LoadingArea>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      {days.map((day, index) => (
        <Day key={day.date} day={day} isToday={index === 0} hrefOf={hrefOf} />
      ))}
      {days.length === 1 && <p className="text-muted">{t('nothingAhead')}</p>}
    </div>
  );
}

type DayProps = { day: AgendaDay; isToday: boolean; hrefOf: (sessionId: string) => string };

function Day({ day, isToday, hrefOf }: DayProps) {
  const { t } = useTranslation('home');
  const { date } = useFormats();
  const name = date(`${day.date}T12:00:00`, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <section aria-label={isToday ? t('today') : name}>
      <h2 className="mb-3 flex flex-wrap items-baseline gap-x-3 text-lg font-semibold">
        {isToday && t('today')}
        <span className={isToday ? 'text-base font-normal text-muted' : ''}>{name}</span>
      </h2>
      {day.sessions.length === 0 ? (
        <EmptyState icon={<ScheduleIcon aria-hidden="true" size={36} strokeWidth={1.5} />} title={t('freeToday')}>
          {t('freeTodayDetail')}
        </EmptyState>
      ) : (
        <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {day.sessions.map((session) => (
            <SessionRow key={session.id} session={session} href={hrefOf(session.id)} isOfAgenda />
          ))}
        </ul>
      )}
    </section>
  );
}
