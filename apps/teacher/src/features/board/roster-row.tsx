import type { RosterEntry } from '@rollcall/contracts/attendance';
import { IconButton } from '@rollcall/web/components/button';
import { FlagIcon, PresentIcon } from '@rollcall/web/components/icons';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { useFormats } from '@rollcall/web/i18n/formats';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterHands } from './roster-hands';

type RosterRowProps = {
  entry: RosterEntry;
  /** The class's: the marks' times stand on the same clock as the session's. */
  timeZone: string;
  /** The mark came in while the page looked on: the row lights up once as it appears. */
  isFresh: boolean;
  /** Tab leads to this row; the arrow keys lead on from it. */
  isTabStop: boolean;
  /** Chosen, among several that get one mark; undefined: nobody is choosing. */
  isChosen: boolean | undefined;
  hands: RosterHands;
};

/**
 * One student. Drawn anew only when the entry changes: of 500 rows a mark touches one. Rows outside of the window are
 * not laid out at all.
 */
export const RosterRow = memo(function RosterRow({
  entry,
  timeZone,
  isFresh,
  isTabStop,
  isChosen,
  hands,
}: RosterRowProps) {
  const { t } = useTranslation('board');
  const { studentId, studentName: name, status } = entry;
  const isChoosing = isChosen !== undefined;
  return (
    <li
      className={`flex min-h-13 items-center border-b border-line [contain-intrinsic-block-size:auto_3.25rem] [content-visibility:auto] last:border-b-0 ${isFresh ? 'animate-arrive' : ''}`}
    >
      {isChoosing && (
        <input
          type="checkbox"
          aria-label={t('several.choose', { name })}
          checked={isChosen}
          onChange={() => hands.choose(studentId)}
          className="ms-4 size-6 shrink-0 accent-accent"
        />
      )}
      <button
        type="button"
        data-student={studentId}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => (isChoosing ? hands.choose(studentId) : hands.open(studentId))}
        className="flex min-h-13 min-w-0 flex-1 items-center gap-3 px-4 py-2 text-start -outline-offset-2 hover:bg-sunken"
      >
        <RowWords entry={entry} timeZone={timeZone} />
      </button>
      {status === null && !isChoosing && (
        <div className="pe-1">
          <IconButton
            tabIndex={-1}
            label={t('hand.markPresent', { name })}
            onClick={() => hands.mark({ studentId, status: 'present' })}
          >
            <PresentIcon aria-hidden="true" size={20} />
          </IconButton>
        </div>
      )}
    </li>
  );
});

function RowWords({ entry, timeZone }: Pick<RosterRowProps, 'entry' | 'timeZone'>) {
  const { clock } = useFormats();
  return (
    <>
      <span className="min-w-0 flex-1">
        <bdi className="line-clamp-2 leading-snug wrap-anywhere" title={entry.studentName}>
          {entry.studentName}
        </bdi>
        {entry.email && <bdi className="block truncate text-sm text-muted">{entry.email}</bdi>}
      </span>
      <span className="flex shrink-0 flex-col-reverse items-end gap-x-3 gap-y-0.5 @md:flex-row @md:items-center">
        {entry.markedAt && entry.status !== 'absent' && (
          <time dateTime={entry.markedAt} className="text-sm whitespace-nowrap text-muted tabular-nums">
            {clock(entry.markedAt, timeZone)}
          </time>
        )}
        {entry.isFlagged && <LateScan />}
        {entry.status && <MarkBadge status={entry.status} />}
      </span>
    </>
  );
}

function LateScan() {
  const { t } = useTranslation('board');
  return (
    <span className="inline-flex items-center gap-1 text-sm font-medium whitespace-nowrap text-late">
      <FlagIcon aria-hidden="true" size={15} />
      {t('lateScan.badge')}
    </span>
  );
}
