import type { RosterEntry } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import type { RosterHands } from './roster-hands';
import { RosterRow } from './roster-row';
import { useRosterKeys } from './use-roster-keys';

type RosterListProps = {
  title: string;
  /** In a narrow container the title stands above the list already, on the button that shows it. */
  isNamedAbove?: boolean;
  entries: readonly RosterEntry[];
  /** The class's. */
  timeZone: string;
  hands: RosterHands;
  /** Whether a row with that mark (null: none) goes to another list. */
  leavesList?: (status: string | null) => boolean;
  /** Those who are chosen, while several are. */
  chosen?: ReadonlySet<string> | undefined;
  /** Server time: marks made after it light up as they appear. Without it none does. */
  since?: string;
  /** Said in place of the list where it has nobody. */
  empty: string;
};

/** As many as the eye takes in. Lighting up hundreds at once would only make the page slow. */
const MOST_LIT = 8;

/** Students with their marks. Scrolls by itself where its container is not as high as it. */
export function RosterList(props: RosterListProps) {
  const { title, isNamedAbove = false, entries, timeZone, hands, leavesList = STAYS, chosen, since, empty } = props;
  const { t } = useTranslation('board');
  const { number } = useFormats();
  const { tabStop, onKeyDown, onFocus } = useRosterKeys(hands, leavesList);
  const stop = entries.some(({ studentId }) => studentId === tabStop) ? tabStop : entries[0]?.studentId;
  return (
    <section
      aria-label={title}
      className="flex max-h-full min-h-0 w-full min-w-0 flex-col self-start overflow-hidden rounded-card border border-line bg-surface"
    >
      <h2
        className={`justify-between gap-3 border-b border-line px-4 py-3 font-semibold @3xl:flex ${isNamedAbove ? 'hidden' : 'flex'}`}
      >
        {title} <span className="font-normal text-muted tabular-nums">{number(entries.length)}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="px-4 py-5 text-muted">{empty}</p>
      ) : (
        // The keys are heard here for all the rows' buttons.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          role="group"
          aria-label={t('keys.label')}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          className="min-h-0 overflow-y-auto"
        >
          <ul>
            {entries.map((entry, index) => (
              <RosterRow
                key={entry.studentId}
                entry={entry}
                timeZone={timeZone}
                hands={hands}
                isTabStop={entry.studentId === stop}
                isChosen={chosen?.has(entry.studentId)}
                isFresh={since !== undefined && index < MOST_LIT && (entry.markedAt ?? '') > since}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const STAYS = () => false;

/** In place of the roster of a class without students. */
export function NobodyEnrolled() {
  const { t } = useTranslation('board');
  return (
    <p className="rounded-card border border-dashed border-line-strong/50 px-4 py-6 text-center text-balance text-muted">
      {t('nobodyEnrolled')}
    </p>
  );
}
