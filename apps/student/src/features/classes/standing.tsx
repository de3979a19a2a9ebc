import { MarkBadge } from '@rollcall/web/components/status-badge';
import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import type { OwnRate } from '../../queries/use-own-rates';
import { GoalLine } from './goal-line';
import { RateRing } from './rate-ring';
import { useClassesWords } from '../../words/use-classes-words';

const STATUSES: readonly AttendanceStatus[] = ['present', 'late', 'absent', 'excused'];

/** How the student stands in a class, and what can still be reached. */
export function Standing({ of }: { of: OwnRate }) {
  const { t } = useClassesWords();
  const { number } = useFormats();
  return (
    <section aria-label={t('rate.title')} className="rounded-card border border-line bg-surface p-4 shadow-card">
      <div className="flex items-center gap-4">
        <RateRing of={of} size="lg" />
        <div className="min-w-0">
          <p className="font-semibold text-balance">
            <GoalLine of={of} />
          </p>
          {of.isEnrolled && <p className="mt-1 text-sm text-muted">{t('rate.ahead', { count: of.sessionsAhead })}</p>}
        </div>
      </div>
      <ul className="mt-4 grid grid-cols-2 gap-2 sm:grid-cols-4">
        {STATUSES.map((status) => (
          <li
            key={status}
            className="flex items-center justify-between gap-2 rounded-control bg-sunken py-1.5 ps-2 pe-3"
          >
            <MarkBadge status={status} />
            <span className="font-semibold tabular-nums">{number(of[status])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
