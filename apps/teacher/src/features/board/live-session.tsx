import { useConnectionState } from '@rollcall/web/session/use-connection-state';
import type { ReactNode } from 'react';
import type { Board } from './board';
import { CodePicture } from './code-picture';
import { CountdownRing } from './countdown-ring';
import { LiveRoster } from './live-roster';
import { PresentCount } from './present-count';
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
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[var(--code)_minmax(0,1fr)] lg:[--code:min(calc(100dvh-14.5rem),54vw)]">
      <div className="mx-auto w-full max-w-[min(100%,100dvh)] overflow-hidden rounded-card border border-line lg:max-w-none lg:self-start">
        <CodePicture board={board} />
      </div>
      <div className="@container flex min-w-0 flex-col gap-5 lg:h-[max(var(--code),28rem)]">
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
