import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tally, type Board } from './board';
import { PresentCount } from './present-count';

const ORDER: readonly AttendanceStatus[] = ['present', 'late', 'absent', 'excused'];
const LOOKS = { present: 'bg-present', late: 'bg-late', absent: 'bg-absent', excused: 'bg-excused' };

/** The figures of a session that is over. */
export function SummaryCard({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const { number, clockRange } = useFormats();
  const counts = useMemo(() => tally(board.roster), [board.roster]);
  const { startedAt, endedAt, timeZone } = board.session;
  return (
    <section
      aria-label={t('summary.title')}
      className="flex flex-col gap-5 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <PresentCount present={board.totalPresent} enrolled={board.roster.length} className="text-7xl" />
      {/* The same figures stand below in words. */}
      <div aria-hidden="true" className="flex h-3 gap-0.5 overflow-hidden rounded-full bg-sunken">
        {ORDER.map(
          (status) =>
            counts[status] > 0 && <div key={status} className={LOOKS[status]} style={{ flexGrow: counts[status] }} />,
        )}
      </div>
      <dl className="flex flex-col gap-2.5">
        {ORDER.map((status) => (
          <div key={status} className="flex items-center justify-between gap-4">
            <dt>
              <MarkBadge status={status} />
            </dt>
            <dd className="text-lg tabular-nums">{number(counts[status])}</dd>
          </div>
        ))}
      </dl>
      {startedAt && endedAt && (
        <p className="border-t border-line pt-3 text-muted">
          {t('summary.taken', { clock: clockRange(startedAt, endedAt, timeZone) })}
        </p>
      )}
    </section>
  );
}
