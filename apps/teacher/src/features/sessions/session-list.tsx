import type { Session } from '@rollcall/contracts/sessions';
import { Button } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ForwardIcon, ScheduleIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { SessionBadge } from '@rollcall/web/components/status-badge';
import { useMessages } from '@rollcall/web/session/use-messages';
import { Link } from 'wouter';
import { SessionTime } from '../../components/session-time';
import { groupSessions } from './group-sessions';
import { useClassSessions } from './use-class-sessions';

type SessionListProps = { classId: string; hrefOf: (sessionId: string) => string };

/** All sessions of a class: what is on, what comes, what was. */
export function SessionList({ classId, hrefOf }: SessionListProps) {
  const { messageFor } = useMessages();
  const { sessions, isLoading, error, retry, older } = useClassSessions(classId);
  if (error) return <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isLoading} />;
  if (isLoading && sessions.length === 0) return <SessionListSkeleton />;
  if (sessions.length === 0) return <NoSessions />;
  const { now, next, past } = groupSessions(sessions);
  return (
    <div className="flex flex-col gap-8">
      <SessionGroup title="Now" sessions={now} hrefOf={hrefOf} />
      <SessionGroup title="Coming up" sessions={next} hrefOf={hrefOf} />
      <SessionGroup title="Past" sessions={past} hrefOf={hrefOf} />
      {older && (
        <div className="flex justify-center">
          <Button pending={isLoading} onClick={older}>
            Show older sessions
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
          <li key={session.id} className="border-b border-line last:border-b-0">
            <Link
              href={hrefOf(session.id)}
              className="flex min-h-14 items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken"
            >
              <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
                <SessionTime session={session} />
                <SessionBadge status={session.status} />
              </span>
              <ForwardIcon aria-hidden="true" size={18} className="shrink-0 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoSessions() {
  return (
    <EmptyState icon={<ScheduleIcon aria-hidden="true" size={36} strokeWidth={1.5} />} title="No sessions yet">
      Start one now and show its code to the room, or schedule one for later.
    </EmptyState>
  );
}

function SessionListSkeleton() {
  return (
    <LoadingArea label="Loading the sessions">
      <div className="flex flex-col gap-3">
        <Skeleton className="h-7 w-24" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </div>
    </LoadingArea>
  );
}
