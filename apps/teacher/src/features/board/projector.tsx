import type { SessionStatus } from '@rollcall/contracts/sessions';
import { Button } from '@rollcall/web/components/button';
import { OfflineIcon, ReduceIcon } from '@rollcall/web/components/icons';
import { SessionTime } from '../../components/session-time';
import type { Board } from './board';
import { NewCodeButton } from './code-actions';
import { CodePicture } from './code-picture';
import { CountdownRing } from './countdown-ring';
import { leaveFullScreen, useLeaving } from './full-screen';
import { PresentCount } from './present-count';

type ProjectorProps = { board: Board; isConnected: boolean; onLeave: () => void };

/**
 * The session for the whole room: black on white in every theme (a projector's black is only as dark as the room), as
 * large as the screen, and never a name, not even when the session ends while it is on the wall.
 */
export function Projector({ board, isConnected, onLeave }: ProjectorProps) {
  useLeaving(onLeave);
  const leave = () => {
    leaveFullScreen();
    onLeave();
  };
  const isActive = board.session.status === 'active';
  return (
    // Sizes go by the smaller side, so that it also stands on an upright screen.
    <main className="fixed inset-0 overflow-auto bg-paper text-on-paper">
      <div
        className={`grid min-h-full content-center items-center gap-[3vmin] ${isActive ? 'landscape:grid-cols-[min(100dvh,62vw)_minmax(0,1fr)]' : 'justify-center'}`}
      >
        {isActive && <CodePicture board={board} />}
        <div className="flex min-w-0 flex-col gap-[4vmin] px-4 pb-4 landscape:py-4 landscape:pl-0">
          <Heading board={board} />
          <PresentCount
            present={board.totalPresent}
            enrolled={board.roster.length}
            className="text-[max(4rem,17vmin)]"
          />
          <div className="flex items-center gap-[3vmin]">
            {board.code && <CountdownRing board={board} code={board.code} className="size-[max(5rem,15vmin)]" />}
            <p className="text-[max(1.125rem,3.2vmin)] leading-snug text-balance">{SENTENCES[board.session.status]}</p>
          </div>
          {!isConnected && (
            <p role="status" className="flex items-center gap-2 text-[max(1.125rem,2.4vmin)]">
              <OfflineIcon aria-hidden="true" className="shrink-0" />
              Connection lost. Reconnecting…
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <Button variant="paper" onClick={leave}>
              <ReduceIcon aria-hidden="true" size={18} />
              Leave full screen
            </Button>
            {isActive && <NewCodeButton sessionId={board.session.id} variant="paper" />}
          </div>
        </div>
      </div>
    </main>
  );
}

const SENTENCES: Record<SessionStatus, string> = {
  scheduled: 'This session has not started yet.',
  pending: 'This session has not started yet.',
  active: 'Scan the code with your phone.',
  completed: 'This session has ended.',
};

function Heading({ board: { session } }: { board: Board }) {
  return (
    <header className="flex flex-col gap-[1vmin]">
      <h1 className="line-clamp-3 text-[max(1.5rem,5vmin)] leading-tight font-semibold text-balance wrap-anywhere">
        {session.className}
      </h1>
      <p className="text-[max(1.125rem,2.8vmin)]">
        <SessionTime session={session} />
      </p>
    </header>
  );
}
