import { useFormats } from '@rollcall/web/i18n/formats';
import { useLanguage } from '@rollcall/web/i18n/use-language';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts';
import type { ChartPoint } from './chart-point';
import { PointTip } from './point-tip';
import { useChartSize } from './use-chart-size';

type RateChartProps = {
  /** What a screen reader says of it; the figures are in the table beside. */
  label: string;
  points: readonly ChartPoint[];
  /** A line from point to point for what follows on one another; bars for what does not. */
  shape: 'line' | 'bars';
  goalPercent: number;
};

/** More dots than this run into each other on a phone. */
const MOST_DOTS = 40;
/** More figures above the bars than this do so too. */
const MOST_FIGURES = 7;

const PLACE =
  'h-full overflow-hidden [&_text]:[unicode-bidi:plaintext] print:overflow-visible print:[&_.recharts-active-dot]:hidden ' +
  'print:[&_.recharts-tooltip-cursor]:hidden print:[&_.recharts-tooltip-wrapper]:hidden';

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
const SMALL = { fontSize: 13, fill: 'var(--color-muted)' };

/** Attendance rates from 0 to 100 %, with the class's goal as a line. The default export: the charts' library comes with the first chart. */
export default function RateChart({ label, points, shape, goalPercent }: RateChartProps) {
  const { percent } = useFormats();
  const { direction } = useLanguage();
  const { place, size } = useChartSize();
  const isRtl = direction === 'rtl';
  const labels = new Map(points.map((point) => [point.key, point.label]));
  const dot = points.length <= MOST_DOTS && { r: 4, fill: 'var(--color-accent)', strokeWidth: 0 };
  return (
    // SVG's own idea of start and end would turn round in a page from right to left; the axes below are turned by hand, and
    // each label runs as its own letters do.
    <div ref={place} dir="ltr" role="img" aria-label={label} className={PLACE}>
      <ComposedChart
        {...size}
        accessibilityLayer={false}
        data={points}
        margin={{ top: 20, right: isRtl ? 0 : 12, bottom: 0, left: isRtl ? 12 : 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="key"
          reversed={isRtl}
          tickFormatter={(key: string) => labels.get(key) ?? ''}
          tick={SMALL}
          tickLine={false}
          axisLine={{ stroke: 'var(--color-line-strong)' }}
          tickMargin={6}
          minTickGap={16}
          padding={{ left: 24, right: 24 }}
          interval="equidistantPreserveStart"
        />
        <YAxis
          orientation={isRtl ? 'right' : 'left'}
          width={52}
          domain={[0, 1]}
          ticks={QUARTERS}
          tickFormatter={percent}
          tick={SMALL}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={shape === 'bars' ? { fill: 'var(--color-sunken)' } : { stroke: 'var(--color-line-strong)' }}
          content={(tip: TooltipContentProps) => <PointTip point={pointOf(tip)} />}
        />
        {shape === 'line' ? (
          <Line
            dataKey="rate"
            connectNulls
            stroke="var(--color-accent)"
            strokeWidth={2.5}
            dot={dot}
            activeDot={{ r: 6, fill: 'var(--color-accent)', stroke: 'var(--color-surface)' }}
            isAnimationActive={false}
          />
        ) : (
          <Bar
            dataKey="rate"
            fill="var(--color-accent)"
            maxBarSize={48}
            radius={[4, 4, 0, 0]}
            isAnimationActive={false}
          >
            {points.length <= MOST_FIGURES && (
              <LabelList
                dataKey="rate"
                position="top"
                formatter={(rate: unknown) => (typeof rate === 'number' ? percent(rate) : '')}
                fontSize={13}
                fill="var(--color-ink)"
                // Its ground, where the goal's line runs through it.
                stroke="var(--color-surface)"
                strokeWidth={5}
                paintOrder="stroke"
              />
            )}
          </Bar>
        )}
        <ReferenceLine y={goalPercent / 100} stroke="var(--color-late)" strokeDasharray="6 4" strokeWidth={1.5} />
      </ComposedChart>
    </div>
  );
}

function pointOf({ active, payload }: TooltipContentProps): ChartPoint | null {
  return active ? ((payload[0]?.payload as ChartPoint | undefined) ?? null) : null;
}
