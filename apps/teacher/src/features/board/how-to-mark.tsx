import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { CountdownRing } from './countdown-ring';
import { ShortCode } from './short-code';

/**
 * What the room is to do with the code on the wall, and how long it holds. The letters stand under the picture on an upright
 * screen; on a wide one here beside it, for under it they would cost the picture a tenth of its reach. `isTight`: beside names,
 * which leave less room.
 */
export function HowToMark({ board, isTight }: { board: Board; isTight: boolean }) {
  const { t } = useTranslation('board');
  return (
    <>
      <div className="flex items-center gap-[3vmin]">
        {board.code && <CountdownRing board={board} code={board.code} className="size-[max(5rem,15vmin)]" />}
        {isTight ? (
          <ShortCode
            board={board}
            className="flex min-w-0 flex-col items-start gap-[1vmin] text-[max(1.125rem,2.4vmin)] leading-snug text-balance"
            lettersClassName="text-[max(2rem,6vmin)]"
          />
        ) : (
          <p className="text-[max(1.125rem,3.2vmin)] leading-snug text-balance">
            {t(`projector.${board.session.status}`)}
          </p>
        )}
      </div>
      {!isTight && board.session.status === 'active' && (
        <ShortCode
          board={board}
          className="flex flex-col items-start gap-[1.5vmin] text-[max(1.125rem,2.8vmin)] leading-snug text-balance portrait:order-first"
          lettersClassName="text-[max(2.75rem,9vmin)]"
        />
      )}
    </>
  );
}
