import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { MarkBadge } from '@rollcall/web/components/status-badge';
import { useMemo } from 'react';
import { tally, type Board } from './board';
import { PresentCount } from './present-count';
import { NobodyEnrolled, RosterList } from './roster-list';

const ORDER: readonly AttendanceStatus[] = ['present', 'late', 'absent', 'excused'];

/** A session that is over: how many came, by mark, and the whole class. */
export function SessionSummary({ board }: { board: Board }) {
  const counts = useMemo(() => tally(board.roster), [board.roster]);
  return (
    <div className="@container grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <section
        aria-label="Summary"
        className="flex flex-col gap-5 rounded-card border border-line bg-surface p-5 shadow-card lg:sticky lg:top-6"
      >
        <PresentCount present={board.totalPresent} enrolled={board.roster.length} className="text-7xl" />
        <dl className="flex flex-col gap-2.5">
          {ORDER.map((status) => (
            <div key={status} className="flex items-center justify-between gap-4">
              <dt>
                <MarkBadge status={status} />
              </dt>
              <dd className="text-lg tabular-nums">{counts[status]}</dd>
            </div>
          ))}
        </dl>
      </section>
      {board.roster.length === 0 ? <NobodyEnrolled /> : <RosterList title="Students" entries={board.roster} empty="" />}
    </div>
  );
}
