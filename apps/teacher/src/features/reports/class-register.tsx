import type { ClassRegister as Register } from '@rollcall/contracts/attendance';
import type { OwnClass } from '@rollcall/contracts/classes';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ReportIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { DownloadButtons } from './download-buttons';
import { fileName } from './files/file-name';
import { useFileWords } from './files/file-words';
import { tableOfMarks } from './files/table-of-marks';
import { PrintButton } from './print-button';
import { RangeProblem } from './range-problem';
import { RegisterSheet } from './register-sheet';
import { problemOf, type ReportRange } from './report-range';
import { useRegister } from './use-register';
import { useReportRange } from './use-report-range';

/** The sheet of all marks of a class over the days in the address, to be printed or taken as a file. */
export function ClassRegister({ ownClass }: { ownClass: OwnClass }) {
  const { range, setRange } = useReportRange();
  const problem = problemOf(range);
  if (problem === null) return <RegisterOfRange ownClass={ownClass} range={range} />;
  return <RangeProblem problem={problem} onShowAll={() => setRange({ from: null, to: null })} />;
}

function RegisterOfRange({ ownClass, range }: { ownClass: OwnClass; range: ReportRange }) {
  const { t } = useTranslation('reports');
  const { messageFor } = useMessages();
  const { data, error, refetch, isFetching } = useRegister(ownClass.id, range);
  if (!data && error) {
    return <ProblemNotice message={messageFor(error)} onRetry={() => void refetch()} retrying={isFetching} />;
  }
  if (!data) {
    return (
      <LoadingArea label={t('sheet.loading')}>
        <Skeleton className="mb-6 h-11 w-80 max-w-full" />
        <Skeleton className="h-140" />
      </LoadingArea>
    );
  }
  const { register } = data;
  if (register.sessions.length === 0) {
    return (
      <EmptyState icon={<ReportIcon aria-hidden="true" size={36} strokeWidth={1.5} />} title={t('empty.range')}>
        {t('empty.allDetail')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-6 print:block">
      <SheetActions register={register} range={range} />
      <RegisterSheet register={register} />
    </div>
  );
}

function SheetActions({ register, range }: { register: Register; range: ReportRange }) {
  const { t } = useTranslation('reports');
  const { day, number } = useFormats();
  const words = useFileWords();
  const { classCode, timeZone, sessions, students } = register;
  const [first, last] = [sessions[0], sessions.at(-1)];
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4 print:mb-1 print:text-[9pt]">
      <p className="text-muted">
        {first && last && t('sheet.days', { from: day(first.startTime, timeZone), to: day(last.startTime, timeZone) })}{' '}
        {t('sheet.size', { students: number(students.length), sessions: number(sessions.length) })}
      </p>
      <div className="flex flex-wrap gap-3 print:hidden">
        <PrintButton />
        <DownloadButtons
          name={fileName({ classCode, content: words.marks, range, timeZone, sessions })}
          table={() => tableOfMarks(register, words)}
        />
      </div>
    </div>
  );
}
