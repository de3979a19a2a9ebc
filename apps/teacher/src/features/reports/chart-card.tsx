import { Fetched } from '@rollcall/web/components/fetched';
import { NotLoaded } from '@rollcall/web/components/not-loaded';
import { OpenIcon } from '@rollcall/web/components/icons';
import { Skeleton } from '@rollcall/web/components/skeleton';
import { useFormats } from '@rollcall/web/i18n/formats';
import { lazy, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartPoint } from './chart-point';
import { TallyTable } from './tally-table';

const RateChart = lazy(() => import('./rate-chart'));

type ChartCardProps = {
  title: string;
  /** What each row of the table is. */
  head: string;
  points: readonly ChartPoint[];
  shape: 'line' | 'bars';
  goalPercent: number;
  hrefOf?: (key: string) => string;
};

/** A chart with its name and, behind it, the same figures as a table. */
export function ChartCard({ title, head, points, shape, goalPercent, hrefOf }: ChartCardProps) {
  const { t } = useTranslation('reports');
  const { percent } = useFormats();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 rounded-card border border-line bg-surface shadow-card print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-4 sm:px-5">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="flex items-center gap-2 text-sm text-muted">
          <span aria-hidden="true" className="w-6 border-t-2 border-dashed border-late" />
          {t('chart.goal', { goal: percent(goalPercent / 100) })}
        </p>
      </div>
      <div className="h-64 px-2 sm:px-3 print:h-44">
        <Fetched waiting={<Skeleton className="mx-2 h-full" />} failed={<NotLoaded />}>
          <RateChart label={t('chart.label', { title })} points={points} shape={shape} goalPercent={goalPercent} />
        </Fetched>
      </div>
      <details className="group mt-2 border-t border-line print:hidden">
        <summary className="flex min-h-11 items-center gap-2 rounded-card px-4 text-sm font-medium -outline-offset-2 select-none sm:px-5">
          <OpenIcon aria-hidden="true" size={18} className="transition-transform group-open:rotate-180" />
          {t('chart.asTable')}
        </summary>
        <div
          role="region"
          aria-label={title}
          tabIndex={0}
          className="relative max-h-96 overflow-auto border-t border-line"
        >
          <TallyTable caption={title} head={head} points={points} hrefOf={hrefOf} />
        </div>
      </details>
    </section>
  );
}
