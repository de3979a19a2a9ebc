import { Button } from '@rollcall/web/components/button';
import { HideIcon, OfflineIcon, ReduceIcon, ShowIcon } from '@rollcall/web/components/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionTime } from '@rollcall/web/components/session-time';
import { ArrivedNames } from './arrived-names';
import type { Board } from './board';
import { NewCodeButton } from './code-actions';
import { CodePicture } from './code-picture';
import { leaveFullScreen, useLeaving } from './full-screen';
import { HowToMark } from './how-to-mark';
import { PresentCount } from './present-count';

type ProjectorProps = { board: Board; isConnected: boolean; onLeave: () => void };

/**
 * The session for the whole room: black on white in every theme (a projector's black is only as dark as the room), as
 * large as the screen, and no name until it is asked for, nor after a reload, nor when the session ends while it is on the wall.
 */
export function Projector({ board, isConnected, onLeave }: ProjectorProps) {
  const { t } = useTranslation(['board', 'web']);
  const [showsNames, setShowsNames] = useState(false);
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
        {isActive && (
          // Where the names make the other column longer than the screen, the code stays where it is.
          <div className="landscape:sticky landscape:top-0 landscape:grid landscape:h-dvh landscape:items-center landscape:self-start">
            <CodePicture board={board} />
          </div>
        )}
        <div className="flex min-w-0 flex-col gap-[3.5vmin] px-4 pb-4 landscape:py-4 landscape:ps-0">
          <Heading board={board} isShort={showsNames} />
          <PresentCount
            present={board.totalPresent}
            enrolled={board.roster.length}
            className={showsNames ? 'text-[max(3rem,11vmin)]' : 'text-[max(4rem,17vmin)]'}
          />
          {isActive && showsNames && <ArrivedNames roster={board.roster} />}
          <HowToMark board={board} isTight={isActive && showsNames} />
          {!isConnected && (
            <p role="status" className="flex items-center gap-2 text-[max(1.125rem,2.4vmin)]">
              <OfflineIcon aria-hidden="true" className="shrink-0" />
              {t('web:connectionLost')}
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <Button variant="paper" onClick={leave}>
              <ReduceIcon aria-hidden="true" size={18} />
              {t('projector.leave')}
            </Button>
            {isActive && <NewCodeButton sessionId={board.session.id} variant="paper" />}
            {isActive && (
              <Button variant="paper" aria-pressed={showsNames} onClick={() => setShowsNames(!showsNames)}>
                {showsNames ? <HideIcon aria-hidden="true" size={18} /> : <ShowIcon aria-hidden="true" size={18} />}
                {t(showsNames ? 'projector.hideNames' : 'projector.showNames')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}

/** `isShort`: leaves room for the names. */
function Heading({ board: { session }, isShort }: { board: Board; isShort: boolean }) {
  return (
    <header className="flex flex-col gap-[1vmin]">
      <h1
        className={`text-[max(1.5rem,5vmin)] leading-tight font-semibold text-balance wrap-anywhere ${isShort ? 'line-clamp-2' : 'line-clamp-3'}`}
      >
        <bdi>{session.className}</bdi>
      </h1>
      <p className="text-[max(1.125rem,2.8vmin)]">
        <SessionTime session={session} />
      </p>
    </header>
  );
}
