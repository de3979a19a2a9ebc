import { useFormats } from '@rollcall/web/i18n/formats';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { KeyLegend } from './key-legend';
import { EVERYONE, filterRoster } from './roster-filter';
import type { RosterHands } from './roster-hands';
import { NobodyEnrolled, RosterList } from './roster-list';
import { splitRoster } from './roster-order';
import { RosterTools } from './roster-tools';
import { serverNow, type ServerClock } from './server-clock';

type Side = 'marked' | 'missing';

/**
 * The class while the room fills up: who is marked, latest first, and who is still missing. Side by side where there is
 * room for both, else one at a time, so that neither has to be scrolled for.
 */
export function LiveRoster({ board, hands }: { board: Board; hands: RosterHands }) {
  const { t } = useTranslation('board');
  const [side, setSide] = useState<Side>('marked');
  const [filter, setFilter] = useState(EVERYONE);
  // Rows that come to be seen by a press, or by coming back from the projector, are not news.
  const [since, setSince] = useState(() => serverIso(board.clock));
  const { marked, missing } = useMemo(() => splitRoster(filterRoster(board.roster, filter)), [board.roster, filter]);
  if (board.roster.length === 0) return <NobodyEnrolled />;
  const show = (next: Side) => {
    setSide(next);
    setSince(serverIso(board.clock));
  };
  const isFiltered = filter.search !== '' || filter.status !== 'all';
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <RosterTools filter={filter} onChange={setFilter} />
      <div role="group" aria-label={t('live.show')} className="flex gap-1 rounded-control bg-sunken p-1 @3xl:hidden">
        <SideButton
          label={t('live.marked')}
          count={marked.length}
          isOn={side === 'marked'}
          onPress={() => show('marked')}
        />
        <SideButton
          label={t('live.missing')}
          count={missing.length}
          isOn={side === 'missing'}
          onPress={() => show('missing')}
        />
      </div>
      <div className="grid min-h-0 grid-cols-1 gap-4 @3xl:grid-cols-2 @3xl:grid-rows-1">
        <div className={`min-h-0 @3xl:flex ${side === 'marked' ? 'flex' : 'hidden'}`}>
          <RosterList
            title={t('live.marked')}
            isNamedAbove
            entries={marked}
            timeZone={board.session.timeZone}
            hands={hands}
            leavesList={(status) => status === null}
            since={since}
            empty={t(isFiltered ? 'filter.nobody' : 'live.nobodyMarked')}
          />
        </div>
        <div className={`min-h-0 @3xl:flex ${side === 'missing' ? 'flex' : 'hidden'}`}>
          <RosterList
            title={t('live.missing')}
            isNamedAbove
            entries={missing}
            timeZone={board.session.timeZone}
            hands={hands}
            leavesList={(status) => status !== null}
            empty={t(isFiltered ? 'filter.nobody' : 'live.everyoneMarked')}
          />
        </div>
      </div>
      <KeyLegend />
    </div>
  );
}

type SideButtonProps = { label: string; count: number; isOn: boolean; onPress: () => void };

function SideButton({ label, count, isOn, onPress }: SideButtonProps) {
  const { number } = useFormats();
  const look = isOn ? 'bg-surface shadow-card' : 'text-muted hover:text-ink';
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={`min-h-11 flex-1 rounded-control px-3 font-medium ${look}`}
    >
      {label} <span className="font-normal tabular-nums">{number(count)}</span>
    </button>
  );
}

function serverIso(clock: ServerClock): string {
  return new Date(serverNow(clock, Date.now())).toISOString();
}
