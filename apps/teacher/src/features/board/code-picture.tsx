import { Spinner } from '@rollcall/web/components/spinner';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { useIsDead } from './use-is-dead';
import { useWakeLock } from './use-wake-lock';

/**
 * The code, filling a square as wide as its container. Always dark on white, whatever the theme: that is what cameras
 * read. The margin of four modules is in the picture. Keeps the screen awake while it is shown.
 */
export function CodePicture({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const { code } = board;
  const isDead = useIsDead(board);
  useWakeLock();
  return (
    <div className="relative aspect-square w-full bg-paper text-on-paper">
      {code && (
        <img
          src={code.qrCode}
          alt={t('code.picture')}
          decoding="sync"
          draggable={false}
          className={`size-full [image-rendering:crisp-edges] ${isDead ? 'opacity-10' : ''}`}
        />
      )}
      {(isDead || !code) && (
        <div className="absolute inset-0 flex flex-col items-center justify-center gap-3 p-6 text-center text-lg font-medium">
          <Spinner size={32} />
          {t(isDead ? 'code.expired' : 'code.waiting')}
        </div>
      )}
    </div>
  );
}
