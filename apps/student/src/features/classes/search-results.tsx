import type { Invitation } from '@rollcall/contracts/join-link';
import { keepPreviousData } from '@tanstack/react-query';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { useMessages } from '@rollcall/web/session/use-messages';
import { trpc } from '@rollcall/web/session/trpc';
import { ClassListLoading } from './class-list-loading';
import { ClassRow } from './class-row';
import { JoinButton } from './join-button';
import { joinState } from './join-state';
import { useEnrollments } from '../../queries/use-enrollments';
import { useClassesWords } from '../../words/use-classes-words';

/** The classes that fit a search, each with the way to join it. */
export function SearchResults({ search, invitation }: { search: string; invitation: Invitation | null }) {
  const { t } = useClassesWords();
  const { messageFor } = useMessages();
  const found = trpc.classes.list.useQuery(search === '' ? {} : { search }, {
    placeholderData: keepPreviousData,
    networkMode: 'always',
  });
  const enrollments = useEnrollments();
  const error = found.error ?? enrollments.error;
  if (error !== null) {
    const retry = () => void Promise.all([found.refetch(), enrollments.refetch()]);
    return <ProblemNotice message={messageFor(error)} retrying={found.isFetching} onRetry={retry} />;
  }
  if (found.data === undefined || enrollments.data === undefined) return <ClassListLoading />;

  const { classes, pagination } = found.data;
  const joinedIds = new Set(enrollments.data.enrollments.map(({ classId }) => classId));
  return (
    <section aria-label={t('search.found')} aria-busy={found.isPlaceholderData}>
      <p role="status" className="mb-3 text-muted">
        {pagination.total > classes.length
          ? t('search.first', { shown: classes.length, count: pagination.total })
          : t('search.count', { count: pagination.total })}
      </p>
      {classes.length === 0 && <EmptyState title={t('search.none')}>{t('search.noneDetail')}</EmptyState>}
      <ul className="flex flex-col gap-3">
        {classes.map((shown) => (
          <ClassRow
            key={shown.id}
            shown={shown}
            action={
              <JoinButton
                shown={shown}
                state={joinState(shown, joinedIds)}
                joinCode={shown.code === invitation?.code ? invitation.joinCode : null}
              />
            }
          />
        ))}
      </ul>
    </section>
  );
}
