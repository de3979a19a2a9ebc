import type { Report, Statistics } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import type { ChartPoint } from './chart-point';

export type ReportCharts = { bySession: ChartPoint[]; byWeekday: ChartPoint[]; byHour: ChartPoint[] };

/** The three charts of a report, in the reader's language and on the class's clock. */
export function useChartPoints({ report, statistics }: { report: Report; statistics: Statistics }): ReportCharts {
  const { t } = useTranslation('web');
  const { day, shortDay, clock, clockRange, weekday } = useFormats();
  const { timeZone } = report;
  return {
    bySession: report.sessions.map(({ sessionId, startTime, endTime, ...tally }) => ({
      ...tally,
      key: sessionId,
      label: shortDay(startTime, timeZone),
      title: t('dayAndClock', { day: day(startTime, timeZone), clock: clockRange(startTime, endTime, timeZone) }),
    })),
    byWeekday: statistics.byWeekday.map((each) => ({
      ...each,
      key: String(each.weekday),
      label: weekday(each.weekday, 'short'),
      title: weekday(each.weekday),
    })),
    byHour: statistics.byHour.map((each) => {
      const hour = clock(new Date(Date.UTC(2024, 0, 1, each.hour)), 'UTC');
      return { ...each, key: String(each.hour), label: hour, title: hour };
    }),
  };
}
