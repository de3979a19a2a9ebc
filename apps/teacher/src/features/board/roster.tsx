import type { RosterEntry } from '@rollcall/contracts/attendance';
import { useMemo, type ReactNode } from 'react';
import type { Board } from './board';
import { RosterRow } from './roster-row';
import { splitRoster } from './roster-order';

/** The class while the room fills up: who is marked, latest first, and who is still missing. */
export function LiveRoster({ board }: { board: Board }) {
  const { marked, missing } = useMemo(() => splitRoster(board.roster), [board.roster]);
  if (board.roster.length === 0) return <NobodyEnrolled />;
  return (
    <div className="grid min-h-0 flex-1 gap-4 2xl:grid-cols-2 2xl:grid-rows-1">
      <RosterSection
        title="Marked"
        entries={marked}
        since={board.readAt}
        empty="Nobody yet. Names appear here as students scan the code."
      />
      <RosterSection title="Not yet here" entries={missing} since={board.readAt} empty="Everyone is marked." />
    </div>
  );
}

/** The class after the end, in its own order. */
export function FinalRoster({ board }: { board: Board }) {
  if (board.roster.length === 0) return <NobodyEnrolled />;
  return <RosterSection title="Students" entries={board.roster} since={board.readAt} empty="" />;
}

type RosterSectionProps = { title: string; entries: readonly RosterEntry[]; since: string; empty: ReactNode };

function RosterSection({ title, entries, since, empty }: RosterSectionProps) {
  return (
    <section aria-label={title} className="flex min-h-0 min-w-0 flex-col rounded-card border border-line bg-surface">
      <h2 className="flex justify-between gap-3 border-b border-line px-4 py-3 font-semibold">
        {title} <span className="font-normal text-muted tabular-nums">{entries.length}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="px-4 py-5 text-muted">{empty}</p>
      ) : (
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div
          role="region"
          aria-label={`${title}, list`}
          tabIndex={0}
          className="min-h-0 overflow-y-auto rounded-b-card"
        >
          <ul>
            {entries.map((entry) => (
              <RosterRow
                key={entry.studentId}
                entry={entry}
                isFresh={entry.status !== null && (entry.markedAt ?? '') > since}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function NobodyEnrolled() {
  return (
    <p className="rounded-card border border-dashed border-line-strong/50 px-4 py-6 text-center text-balance text-muted">
      Nobody is enrolled in this class yet. Students find it in the student app by its name or code.
    </p>
  );
}
