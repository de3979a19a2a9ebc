import type { Report, Statistics } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';

/** The four figures that a report is opened for. */
export function Headline({ report, statistics }: { report: Report; statistics: Statistics }) {
  const { t } = useTranslation('reports');
  const { number, percent } = useFormats();
  const goal = percent(report.attendanceGoalPercent / 100);
  const { rate, present, late, absent, excused, totalSessions, totalStudents, studentsAtRisk } = statistics;
  const marks = present + late + absent + excused;
  return (
    <dl className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4 print:grid-cols-4">
      <Figure
        name={t('headline.rate')}
        value={rate === null ? '–' : percent(rate)}
        detail={t('headline.goal', { goal })}
      />
      <Figure
        name={t('headline.sessions')}
        value={number(totalSessions)}
        detail={t('headline.marks', { count: marks })}
      />
      <Figure name={t('headline.students')} value={number(totalStudents)} detail={t('headline.studentsDetail')} />
      <Figure
        name={t('headline.atRisk')}
        value={number(studentsAtRisk)}
        detail={t('headline.atRiskDetail', { goal })}
      />
    </dl>
  );
}

function Figure({ name, value, detail }: { name: string; value: string; detail: string }) {
  return (
    <div className="flex flex-col rounded-card border border-line bg-surface p-4 shadow-card">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-3xl font-semibold tracking-tight tabular-nums">{value}</dd>
      <dd className="mt-1 text-sm text-pretty text-muted">{detail}</dd>
    </div>
  );
}
