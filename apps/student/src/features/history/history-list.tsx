import { Button } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useMessages } from '@rollcall/web/session/use-messages';
import { HistoryIcon } from '../../components/icons';
import { MarkRow, type MarkRowProps } from './mark-row';
import { useHistory } from './use-history';
import { useHistoryWords } from '../../words/use-history-words';

type HistoryListProps = Omit<MarkRowProps, 'mark' | 'href'> & {
  studentId: string;
  /** Of this class alone. */
  classId?: string | undefined;
  hrefOf: (mark: { classId: string; sessionId: string }) => string;
};

/** The student's marks, newest first, each with the way to its receipt. */
export function HistoryList({ studentId, classId, hrefOf, showsClass }: HistoryListProps) {
  const { t } = useHistoryWords();
  const { messageFor } = useMessages();
  const { marks, total, error, isFetching, isOutdated, retry, more, isReadingMore } = useHistory({
    studentId,
    classId,
  });
  if (marks === undefined) {
    if (error === null) return <HistorySkeleton label={t('loading')} />;
    return <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isFetching} />;
  }
  if (marks.length === 0) {
    return (
      <EmptyState icon={<HistoryIcon aria-hidden="true" size={32} />} title={t('none')}>
        {t('noneDetail')}
      </EmptyState>
    );
  }
  return (
    <div aria-busy={isOutdated}>
      <p className="mb-2 text-sm text-muted">{t('count', { count: total })}</p>
      <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {marks.map((mark) => (
          <MarkRow key={mark.id} mark={mark} showsClass={showsClass} href={hrefOf(mark)} />
        ))}
      </ul>
      {more && (
        <div className="mt-4 flex justify-center">
          <Button pending={isReadingMore} onClick={more}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  );
}

const ROWS = ['first', 'second', 'third', 'fourth', 'fifth'];

function HistorySkeleton({ label }: { label: string }) {
  return (
    <LoadingArea label={label}>
      <Skeleton className="mb-2 h-5 w-24" />
      <div className="flex flex-col gap-px overflow-hidden rounded-card">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-16" />
        ))}
      </div>
    </LoadingArea>
  );
}
