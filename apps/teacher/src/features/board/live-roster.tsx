import { useMemo, useState } from 'react';
import type { Board } from './board';
import { NobodyEnrolled, RosterList } from './roster-list';
import { splitRoster } from './roster-order';
import { serverNow, type ServerClock } from './server-clock';

type Side = 'marked' | 'missing';

/**
 * The class while the room fills up: who is marked, latest first, and who is still missing. Side by side where there is
 * room for both, else one at a time, so that neither has to be scrolled for.
 */
export function LiveRoster({ board }: { board: Board }) {
  const [side, setSide] = useState<Side>('marked');
  // Rows that come to be seen by a press, or by coming back from the projector, are not news.
  const [since, setSince] = useState(() => serverIso(board.clock));
  const { marked, missing } = useMemo(() => splitRoster(board.roster), [board.roster]);
  if (board.roster.length === 0) return <NobodyEnrolled />;
  const show = (next: Side) => {
    setSide(next);
    setSince(serverIso(board.clock));
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <div role="group" aria-label="Students to show" className="flex gap-1 rounded-control bg-sunken p-1 @3xl:hidden">
        <SideButton label="Marked" count={marked.length} isOn={side === 'marked'} onPress={() => show('marked')} />
        <SideButton
          label="Not yet here"
          count={missing.length}
          isOn={side === 'missing'}
          onPress={() => show('missing')}
        />
      </div>
      <div className="grid min-h-0 grid-cols-1 gap-4 @3xl:grid-cols-2 @3xl:grid-rows-1">
        <div className={`min-h-0 @3xl:flex ${side === 'marked' ? 'flex' : 'hidden'}`}>
          <RosterList
            title="Marked"
            isNamedAbove
            entries={marked}
            since={since}
            empty="Nobody yet. Names appear here as students scan the code."
          />
        </div>
        <div className={`min-h-0 @3xl:flex ${side === 'missing' ? 'flex' : 'hidden'}`}>
          <RosterList title="Not yet here" isNamedAbove entries={missing} empty="Everyone is marked." />
        </div>
      </div>
    </div>
  );
}

type SideButtonProps = { label: string; count: number; isOn: boolean; onPress: () => void };

function SideButton({ label, count, isOn, onPress }: SideButtonProps) {
  const look = isOn ? 'bg-surface shadow-card' : 'text-muted hover:text-ink';
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={`min-h-11 flex-1 rounded-control px-3 font-medium ${look}`}
    >
      {label} <span className="font-normal tabular-nums">{count}</span>
    </button>
  );
}

function serverIso(clock: ServerClock): string {
  return new Date(serverNow(clock, Date.now())).toISOString();
}
