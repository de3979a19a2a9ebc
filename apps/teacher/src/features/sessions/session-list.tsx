import type { Session } from '@rollcall/contracts/sessions';
import { Button } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ScheduleIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { groupSessions } from './group-sessions';
import { SessionRow } from './session-row';
import { useClassSessions } from './use-class-sessions';

type SessionListProps = { classId: string; hrefOf: (sessionId: string) => string };

/** All sessions of a class: what is on, what comes, what was. */
export function SessionList({ classId, hrefOf }: SessionListProps) {
  const { t } = useTranslation('sessions');
  const { messageFor } = useMessages();
  const { sessions, isLoading, error, retry, older } = useClassSessions(classId);
  if (error) return <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isLoading} />;
  if (isLoading && sessions.length === 0) return <SessionListSkeleton />;
  if (sessions.length === 0) return <NoSessions />;
  const { now, next, past } = groupSessions(sessions);
  return (
    <div className="flex flex-col gap-8">
      <SessionGroup title={t('list.now')} sessions={now} hrefOf={hrefOf} />
      <SessionGroup title={t('list.next')} sessions={next} hrefOf={hrefOf} />
      <SessionGroup title={t('list.past')} sessions={past} hrefOf={hrefOf} />
      {older && (
        <div className="flex justify-center">
          <Button pending={isLoading} onClick={older}>
            {t('list.older')}
          </Button>
        </div>
      )}
    </div>
  );
}

type SessionGroupProps = { title: string; sessions: readonly Session[]; hrefOf: (sessionId: string) => string };

function SessionGroup({ title, sessions, hrefOf }: SessionGroupProps) {
  if (sessions.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} href={hrefOf(session.id)} />
        ))}
      </ul>
    </section>
  );
}

function NoSessions() {
  const { t } = useTranslation('sessions');
  return (
    <EmptyState icon={<ScheduleIcon aria-hidden="true" size={36} strokeWidth={1.5} />} title={t('list.none')}>
      {t('list.noneDetail')}
    </EmptyState>
  );
}

function SessionListSkeleton() {
  const { t } = useTranslation('sessions');
  return (
    <LoadingArea label={t('list.loading')}>
      <div className="flex flex-col gap-3">
        <Skeleton className="h-7 w-24" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </div>
    </LoadingArea>
  );
}
