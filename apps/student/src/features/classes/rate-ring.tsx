import { useFormats } from '@rollcall/web/i18n/formats';
import type { OwnRate } from '../../queries/use-own-rates';
import { useClassesWords } from '../../words/use-classes-words';

type RateRingProps = { of: Pick<OwnRate, 'rate' | 'attendanceGoalPercent'>; size?: 'md' | 'lg' };

const RADIUS = 16;
const LENGTH = 2 * Math.PI * RADIUS;
const SIZES = { md: 'size-14 text-sm', lg: 'size-24 text-xl' };

/** The rate as a ring with the figure in it, and a notch where the class's goal is. */
export function RateRing({ of: { rate, attendanceGoalPercent }, size = 'md' }: RateRingProps) {
  const { t } = useClassesWords();
  const { percent } = useFormats();
  const look = rate === null ? 'text-muted' : rate * 100 >= attendanceGoalPercent ? 'text-present' : 'text-late';
  return (
    <span className={`relative inline-flex shrink-0 items-center justify-center ${SIZES[size]}`}>
      <svg aria-hidden="true" viewBox="0 0 40 40" className={`absolute inset-0 -rotate-90 rtl:-scale-y-100 ${look}`}>
        <circle cx="20" cy="20" r={RADIUS} fill="none" strokeWidth="3.5" className="stroke-line" />
        <circle
          cx="20"
          cy="20"
          r={RADIUS}
          fill="none"
          stroke="currentColor"
          strokeWidth="3.5"
          strokeDasharray={`${(rate ?? 0) * LENGTH} ${LENGTH}`}
        />
        <line
          x1={20 + RADIUS - 1.75}
          x2={20 + RADIUS + 3.5}
          y1="20"
          y2="20"
          strokeWidth="1.5"
          className="stroke-ink"
          transform={`rotate(${attendanceGoalPercent * 3.6} 20 20)`}
        />
      </svg>
      <span className="sr-only">{t('rate.label')}</span>
      <span className="relative font-semibold tabular-nums">{rate === null ? '–' : percent(rate)}</span>
    </span>
  );
}
