import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ReportIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { RangeBar } from './range-bar';
import { RangeProblem } from './range-problem';
import { ReportView, type ReportHrefs } from './report-view';
import { problemOf, type ReportRange } from './report-range';
import { useReport } from './use-report';
import { useReportRange } from './use-report-range';

type ClassReportProps = { ownClass: OwnClass; hrefs: ReportHrefs };

/** The attendance of a class over a range of days. */
export function ClassReport({ ownClass, hrefs }: ClassReportProps) {
  const { range, setRange } = useReportRange();
  const problem = problemOf(range);
  const showAll = () => setRange({ from: null, to: null });
  return (
    <div className="flex flex-col gap-6">
      <RangeBar range={range} onChange={setRange} timeZone={ownClass.timeZone} />
      {problem === null ? (
        <ReportOfRange ownClass={ownClass} range={range} hrefs={hrefs} onShowAll={showAll} />
      ) : (
        <RangeProblem problem={problem} onShowAll={showAll} />
      )}
    </div>
  );
}

type ReportOfRangeProps = ClassReportProps & { range: ReportRange; onShowAll: () => void };

function ReportOfRange({ ownClass, range, hrefs, onShowAll }: ReportOfRangeProps) {
  const { messageFor } = useMessages();
  const { data, error, refetch, isFetching, isPlaceholderData } = useReport(ownClass.id, range);
  if (!data && error) {
    return <ProblemNotice message={messageFor(error)} onRetry={() => void refetch()} retrying={isFetching} />;
  }
  if (!data) return <ReportSkeleton />;
  const isEmpty = data.statistics.totalSessions === 0;
  return (
    <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'opacity-60 transition-opacity' : ''}>
      {isEmpty ? (
        <NoSessions isOfAll={range.from === null && range.to === null} onShowAll={onShowAll} />
      ) : (
        <ReportView classCode={ownClass.code} range={range} answer={data} hrefs={hrefs} />
      )}
    </div>
  );
}

function NoSessions({ isOfAll, onShowAll }: { isOfAll: boolean; onShowAll: () => void }) {
  const { t } = useTranslation('reports');
  return (
    <EmptyState
      icon={<ReportIcon aria-hidden="true" size={36} strokeWidth={1.5} />}
      title={t(isOfAll ? 'empty.all' : 'empty.range')}
      action={!isOfAll && <Button onClick={onShowAll}>{t('range.showAll')}</Button>}
    >
      {t(isOfAll ? 'empty.allDetail' : 'empty.rangeDetail')}
    </EmptyState>
  );
}

function ReportSkeleton() {
  const { t } = useTranslation('reports');
  return (
    <LoadingArea label={t('loading')}>
      <div className="mb-6 grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
        <Skeleton className="h-32" />
      </div>
      <Skeleton className="mb-6 h-90" />
      <Skeleton className="h-90" />
    </LoadingArea>
  );
}
