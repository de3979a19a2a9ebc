import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import type { Board, ShownCode } from './board';
import { clockText, countdown } from './countdown';
import { useServerTime } from './use-server-time';

const RADIUS = 44;
const TURN = 2 * Math.PI * RADIUS;

type CountdownRingProps = { board: Pick<Board, 'clock' | 'codeTtlSeconds'>; code: ShownCode; className: string };

/** How long the code on the screen still holds, as a ring that empties and as figures. `className` gives its size. */
export function CountdownRing({ board, code, className }: CountdownRingProps) {
  const { t } = useTranslation('board');
  const time = useServerTime(board.clock, 250);
  const { number } = useFormats();
  const { seconds, fraction } = countdown(code.expiresAt, board.codeTtlSeconds, time);
  const clock = clockText(seconds).replace(/\d/g, (figure) => number(Number(figure)));
  return (
    <div role="timer" aria-label={t('code.next', { clock })} className={`relative shrink-0 ${className}`}>
      <svg aria-hidden="true" viewBox="0 0 100 100" fill="none" strokeWidth="8" className="size-full -rotate-90">
        <circle cx="50" cy="50" r={RADIUS} stroke="currentColor" opacity="0.16" />
        <circle
          cx="50"
          cy="50"
          r={RADIUS}
          stroke="currentColor"
          strokeLinecap="round"
          strokeDasharray={TURN}
          strokeDashoffset={TURN * (1 - fraction)}
          opacity={fraction === 0 ? 0 : 1}
        />
      </svg>
      <svg aria-hidden="true" viewBox="0 0 100 100" className="absolute inset-0 size-full">
        <text
          x="50"
          y="50"
          dy="0.36em"
          textAnchor="middle"
          fill="currentColor"
          className="font-semibold tabular-nums"
          fontSize={seconds < 600 ? 28 : 20}
        >
          {clock}
        </text>
      </svg>
    </div>
  );
}
