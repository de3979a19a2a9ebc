import type { PastMark } from '@rollcall/contracts/attendance';
import { ForwardIcon } from '@rollcall/web/components/icons';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { useFormats } from '@rollcall/web/i18n/formats';
import { memo } from 'react';
import { Link } from 'wouter';

export type MarkRowProps = {
  mark: PastMark;
  /** Among marks of several classes; else the day is enough. */
  showsClass: boolean;
  href: string;
};

const THIS_YEAR = new Date().getFullYear();
const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** One mark of the history. Those that are there are not drawn again when older ones come. */
export const MarkRow = memo(function MarkRow({
  mark: { className, startTime, status },
  showsClass,
  href,
}: MarkRowProps) {
  const { date, day, clock } = useFormats();
  const when = (
    <time dateTime={startTime} className="tabular-nums">
      {isOfThisYear(startTime) ? date(startTime, DAY) : day(startTime)}{' '}
      <span className="text-muted">{clock(startTime)}</span>
    </time>
  );
  return (
    <li className="border-b border-line last:border-b-0">
      <Link href={href} className="flex min-h-16 items-center gap-3 px-4 py-2 -outline-offset-2 hover:bg-sunken">
        <span className="flex min-w-0 flex-1 flex-col">
          {showsClass && (
            <span className="font-medium wrap-anywhere">
              <bdi>{className}</bdi>
            </span>
          )}
          <span className={showsClass ? 'text-sm text-muted' : ''}>{when}</span>
        </span>
        <MarkBadge status={status} />
        <ForwardIcon aria-hidden="true" size={18} className="shrink-0 text-muted rtl:-scale-x-100" />
      </Link>
    </li>
  );
});

function isOfThisYear(time: string): boolean {
  return new Date(time).getFullYear() === THIS_YEAR;
}
