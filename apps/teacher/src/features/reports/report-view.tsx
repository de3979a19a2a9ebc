import type { Report, Statistics } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import { foreignPlace } from '@rollcall/web/i18n/class-zone';
import { ChartCard } from './chart-card';
import { DownloadButtons } from './download-buttons';
import { fileName } from './files/file-name';
import { useFileWords } from './files/file-words';
import { tableOfStudents } from './files/table-of-students';
import { Headline } from './headline';
import type { ReportRange } from './report-range';
import { StudentTable } from './student-table';
import { useChartPoints } from './use-chart-points';

export type ReportHrefs = { session: (sessionId: string) => string; student: (studentId: string) => string };

type ReportViewProps = {
  classCode: string;
  range: ReportRange;
  answer: { report: Report; statistics: Statistics };
  hrefs: ReportHrefs;
};

/** A report with at least one session in it: figures, charts, students. */
export function ReportView({ classCode, range, answer, hrefs }: ReportViewProps) {
  const { t } = useTranslation('reports');
  const { day } = useFormats();
  const words = useFileWords();
  const { bySession, byWeekday, byHour } = useChartPoints(answer);
  const { report, statistics } = answer;
  const { timeZone, sessions, attendanceGoalPercent: goalPercent } = report;
  const [first, last] = [sessions[0], sessions.at(-1)];
  const place = last ? foreignPlace(last.startTime, timeZone) : null;
  return (
    <div className="flex flex-col gap-6 print:gap-4">
      {first && last && (
        <p className="hidden text-muted print:block">
          {t('sheet.days', { from: day(first.startTime, timeZone), to: day(last.startTime, timeZone) })}
        </p>
      )}
      <Headline report={report} statistics={statistics} />
      <ChartCard
        title={t('chart.overTime')}
        head={t('chart.session')}
        points={bySession}
        shape="line"
        goalPercent={goalPercent}
        hrefOf={hrefs.session}
      />
      <div className="grid gap-6 lg:grid-cols-2 print:gap-4">
        <ChartCard
          title={t('chart.byWeekday')}
          head={t('chart.weekday')}
          points={byWeekday}
          shape="bars"
          goalPercent={goalPercent}
        />
        <ChartCard
          title={t('chart.byHour')}
          head={t('chart.hour')}
          points={byHour}
          shape="bars"
          goalPercent={goalPercent}
        />
      </div>
      {place !== null && <p className="text-sm text-muted">{t('zone', { place })}</p>}
      <StudentTable
        report={report}
        hrefOf={hrefs.student}
        actions={
          <DownloadButtons
            name={fileName({ classCode, content: words.students, range, timeZone, sessions })}
            table={() => tableOfStudents(report, words)}
          />
        }
      />
    </div>
  );
}
