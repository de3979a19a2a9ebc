import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { useIsDead } from './use-is-dead';

type ShortCodeProps = { board: Board; className: string; lettersClassName: string };

/**
 * The code as six letters, for those without a camera: in two groups, as wide in every step, read out letter by letter, and
 * chosen whole at a click. The class names say how its sentence and its letters stand, and how large the letters are.
 */
export function ShortCode({ board, className, lettersClassName }: ShortCodeProps) {
  const { t } = useTranslation('board');
  const isDead = useIsDead(board);
  if (!board.code || isDead) return null;
  const letters = board.code.shortCode;
  return (
    <p className={className}>
      <span>{t('code.short')}</span>
      <span
        dir="ltr"
        aria-hidden="true"
        className={`font-mono leading-none font-semibold whitespace-nowrap select-all ${lettersClassName}`}
      >
        {letters.slice(0, 3)} {letters.slice(3)}
      </span>
      <span dir="ltr" className="sr-only select-none">
        {letters.split('').join(', ')}
      </span>
    </p>
  );
}
