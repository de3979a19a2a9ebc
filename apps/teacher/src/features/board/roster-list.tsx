import type { RosterEntry } from '@rollcall/contracts/attendance';
import { RosterRow } from './roster-row';

type RosterListProps = {
  title: string;
  /** In a narrow container the title stands above the list already, on the button that shows it. */
  isNamedAbove?: boolean;
  entries: readonly RosterEntry[];
  /** Server time: marks made after it light up as they appear. Without it none does. */
  since?: string;
  /** Said in place of the list where it has nobody. */
  empty: string;
};

/** As many as the eye takes in. Lighting up hundreds at once would only make the page slow. */
const MOST_LIT = 8;

/** Students with their marks. Scrolls by itself where its container is not as high as it. */
export function RosterList({ title, isNamedAbove = false, entries, since, empty }: RosterListProps) {
  return (
    <section
      aria-label={title}
      className="flex max-h-full min-h-0 w-full min-w-0 flex-col self-start overflow-hidden rounded-card border border-line bg-surface"
    >
      <h2
        className={`justify-between gap-3 border-b border-line px-4 py-3 font-semibold @3xl:flex ${isNamedAbove ? 'hidden' : 'flex'}`}
      >
        {title} <span className="font-normal text-muted tabular-nums">{entries.length}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="px-4 py-5 text-muted">{empty}</p>
      ) : (
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div
          role="region"
          aria-label={`${title}: list`}
          tabIndex={0}
          className="min-h-0 overflow-y-auto -outline-offset-2"
        >
          <ul>
            {entries.map((entry, index) => (
              <RosterRow
                key={entry.studentId}
                entry={entry}
                isFresh={since !== undefined && index < MOST_LIT && (entry.markedAt ?? '') > since}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** In place of the roster of a class without students. */
export function NobodyEnrolled() {
  return (
    <p className="rounded-card border border-dashed border-line-strong/50 px-4 py-6 text-center text-balance text-muted">
      Nobody is enrolled in this class yet. Students find it in the student app by its name or code.
    </p>
  );
}
