import type { PastMark } from '@rollcall/contracts/attendance';
import { Button } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ForwardIcon, ScheduleIcon } from '@rollcall/web/components/icons';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SessionTime } from '@rollcall/web/components/session-time';

type StudentMarksProps = {
  history: readonly PastMark[];
  timeZone: string;
  more: (() => void) | null;
  isReadingMore: boolean;
  hrefOf: (sessionId: string) => string;
};

/** Every mark of a student in a class, the latest first, and the way to its session. */
export function StudentMarks({ history, timeZone, more, isReadingMore, hrefOf }: StudentMarksProps) {
  const { t } = useTranslation('reports');
  if (history.length === 0) {
    return (
      <EmptyState icon={<ScheduleIcon aria-hidden="true" size={36} strokeWidth={1.5} />} title={t('student.noMarks')}>
        {t('student.noMarksDetail')}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="marks">
      <h2 id="marks" className="mb-3 text-lg font-semibold">
        {t('student.marks')}
      </h2>
      <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {history.map((mark) => (
          <MarkRow key={mark.id} mark={mark} timeZone={timeZone} href={hrefOf(mark.sessionId)} />
        ))}
      </ul>
      {more && (
        <div className="mt-6 flex justify-center print:hidden">
          <Button pending={isReadingMore} onClick={more}>
            {t('student.older')}
          </Button>
        </div>
      )}
    </section>
  );
}

function MarkRow({ mark, timeZone, href }: { mark: PastMark; timeZone: string; href: string }) {
  const { clock } = useFormats();
  const { status, markedAt, startTime, endTime } = mark;
  const came = status === 'present' || status === 'late';
  return (
    <li className="border-b border-line last:border-b-0">
      <Link href={href} className="flex min-h-14 items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken">
        <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
          <SessionTime session={{ startTime, endTime, timeZone }} />
          <span className="flex items-center gap-3">
            {came && <span className="text-sm text-muted tabular-nums">{clock(markedAt, timeZone)}</span>}
            <MarkBadge status={status} />
          </span>
        </span>
        <ForwardIcon aria-hidden="true" size={18} className="shrink-0 text-muted rtl:-scale-x-100" />
      </Link>
    </li>
  );
}
