import type { Report } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import { AtRiskBadge } from './at-risk-badge';
import type { ReportedStudent } from './sort-students';

const MARKS = ['present', 'late', 'absent', 'excused'] as const;

/** How often a student came, against what the class asks for. */
export function StudentFigures({ student, report }: { student: ReportedStudent; report: Report }) {
  const { t } = useTranslation('reports');
  const { t: tWeb } = useTranslation('web');
  const { number, percent } = useFormats();
  const { rate, absentInARow, isAtRisk } = student;
  return (
    <section
      aria-label={t('headline.rate')}
      className="flex flex-col gap-5 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-4xl font-semibold tracking-tight tabular-nums">{rate === null ? '–' : percent(rate)}</p>
          {isAtRisk && <AtRiskBadge />}
        </div>
        <p className="mt-1 text-muted">{t('headline.goal', { goal: percent(report.attendanceGoalPercent / 100) })}</p>
        <RateBar rate={rate} goalPercent={report.attendanceGoalPercent} />
        {absentInARow > 1 && <p className="mt-3">{t('student.inARow', { count: absentInARow })}</p>}
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 tabular-nums sm:grid-cols-4 lg:grid-cols-2">
        {MARKS.map((mark) => (
          <div key={mark} className="flex items-baseline justify-between gap-3">
            <dt className="text-muted">{tWeb(`mark.${mark}`)}</dt>
            <dd className="text-lg font-medium">{number(student[mark])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The same for the eye: how far the rate is from the goal, which is the line across. */
function RateBar({ rate, goalPercent }: { rate: number | null; goalPercent: number }) {
  return (
    <div aria-hidden="true" className="relative mt-3 h-2.5 rounded-full bg-sunken">
      <div className="h-full rounded-full bg-accent" style={{ width: `${(rate ?? 0) * 100}%` }} />
      <div className="absolute -inset-y-1 w-0.5 bg-ink" style={{ insetInlineStart: `${goalPercent}%` }} />
    </div>
  );
}
