import { useConnectionState } from '@rollcall/web/session/use-connection-state';
import type { ReactNode } from 'react';
import type { Board } from './board';
import { CodePicture } from './code-picture';
import { CountdownRing } from './countdown-ring';
import { LiveRoster } from './live-roster';
import { PresentCount } from './present-count';
import { ShortCode } from './short-code';
import { SpokenCount } from './spoken-count';
import { StaleSince } from './stale-since';
import { useRosterHands } from './use-roster-hands';

/**
 * A session that takes attendance: the code as large as the window lets it be, and beside it (on a phone: below) the
 * count and the roster, which on wide screens scrolls by itself so that the code never leaves the screen.
 */
export function LiveSession({ board, actions }: { board: Board; actions: ReactNode }) {
  const { hands, dialog } = useRosterHands(board);
  const isLost = useConnectionState() === 'lost';
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[var(--code)_minmax(0,1fr)] lg:[--code:min(calc(100dvh-19rem),54vw)]">
      <div className="mx-auto w-full max-w-[min(100%,100dvh)] overflow-hidden rounded-card border border-line lg:max-w-none lg:self-start">
        <CodePicture board={board} />
        <div className="flex min-h-18 items-center justify-center bg-paper px-4 pb-4 text-on-paper">
          <ShortCode
            board={board}
            className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 text-sm 2xl:text-base"
            lettersClassName="text-4xl 2xl:text-5xl"
          />
        </div>
      </div>
      <div className="@container flex min-w-0 flex-col gap-5 lg:h-[max(calc(var(--code)+4.5rem),28rem)]">
        <div className="flex items-center justify-between gap-4">
          <div>
            <PresentCount
              present={board.totalPresent}
              enrolled={board.roster.length}
              className="text-7xl xl:text-8xl"
            />
            {isLost && <StaleSince />}
          </div>
          {board.code && <CountdownRing board={board} code={board.code} className="size-20 text-accent xl:size-24" />}
        </div>
        <SpokenCount present={board.totalPresent} enrolled={board.roster.length} />
        <div className="flex flex-wrap gap-3">{actions}</div>
        <LiveRoster board={board} hands={hands} />
      </div>
      {dialog}
    </div>
  );
}
