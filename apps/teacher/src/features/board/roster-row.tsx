import type { RosterEntry } from '@rollcall/contracts/attendance';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { memo } from 'react';
import { useFormats } from '@rollcall/web/i18n/formats';

type RosterRowProps = {
  entry: RosterEntry;
  /** The mark came in while the page looked on: the row lights up once as it appears. */
  isFresh: boolean;
};

/**
 * One student. Drawn anew only when the entry changes: of 500 rows a mark touches one. Rows outside of the window are
 * not laid out at all.
 */
export const RosterRow = memo(function RosterRow({ entry, isFresh }: RosterRowProps) {
  const { clock } = useFormats();
  return (
    <li
      className={`flex min-h-13 items-center gap-3 border-b border-line px-4 py-2 [contain-intrinsic-block-size:auto_3.25rem] [content-visibility:auto] last:border-b-0 ${isFresh ? 'animate-arrive' : ''}`}
    >
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 leading-snug wrap-anywhere" title={entry.studentName}>
          {entry.studentName}
        </p>
        {entry.email && <p className="truncate text-sm text-muted">{entry.email}</p>}
      </div>
      <div className="flex shrink-0 flex-col-reverse items-end gap-x-3 gap-y-0.5 @md:flex-row @md:items-center">
        {entry.markedAt && entry.status !== 'absent' && (
          <time dateTime={entry.markedAt} className="text-sm whitespace-nowrap text-muted tabular-nums">
            {clock(entry.markedAt)}
          </time>
        )}
        {entry.status && <MarkBadge status={entry.status} />}
      </div>
    </li>
  );
});
