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

type SessionListProps = {
  classId: string;
  /** Of an archived class nothing can be started or scheduled. */
  isActive: boolean;
  hrefOf: (sessionId: string) => string;
};

/** All sessions of a class: what is on, what comes, what was. */
export function SessionList({ classId, isActive, hrefOf }: SessionListProps) {
  const { t } = useTranslation('sessions');
  const { messageFor } = useMessages();
  const { sessions, error, isFetching, retry, older, isReadingOlder } = useClassSessions(classId);
  const problem = error && <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isFetching} />;
  if (sessions === undefined) return problem ?? <SessionListSkeleton />;
  if (sessions.length === 0) return <NoSessions isActive={isActive} />;
  const { now, next, past } = groupSessions(sessions);
  return (
    <div className="flex flex-col gap-8">
      {problem}
      <SessionGroup title={t('list.now')} sessions={now} hrefOf={hrefOf} />
      <SessionGroup title={t('list.next')} sessions={next} hrefOf={hrefOf} />
      <SessionGroup title={t('list.past')} sessions={past} hrefOf={hrefOf} />
      {older && (
        <div className="flex justify-center">
          <Button pending={isReadingOlder} onClick={older}>
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

function NoSessions({ isActive }: { isActive: boolean }) {
  const { t } = useTranslation('sessions');
  return (
    <EmptyState icon={<ScheduleIcon aria-hidden="true" size={36} strokeWidth={1.5} />} title={t('list.none')}>
      {isActive && t('list.noneDetail')}
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
