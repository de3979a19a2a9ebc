import { useEffect, useState } from 'react';
import type { ForeignCode } from './foreign-code';
import type { PictureProblem } from './picture-input';
import { useScanWords } from '../../words/use-scan-words';

/** So long without a code, and the student would like to know what else could be done. */
const HARD_AFTER_MS = 8_000;

type Sight = {
  /** Why the last picture gave no code, while that is news. */
  problem: PictureProblem | null;
  foreign: ForeignCode | null;
  isLive: boolean;
};

/** The one line over the camera's picture: what is wrong, else what to do; empty where neither is known. */
export function useHint({ problem, foreign, isLive }: Sight): string {
  const { t } = useScanWords();
  const [isHard, setIsHard] = useState(false);
  useEffect(() => {
    setIsHard(false);
    if (!isLive) return undefined;
    const timer = setTimeout(() => setIsHard(true), HARD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isLive]);

  if (problem !== null) return problem === 'foreign' ? t('foreign.other') : t(`picture.${problem}`);
  if (foreign !== null) return foreign.kind === 'link' ? t('foreign.link', foreign) : t('foreign.other');
  if (!isLive) return '';
  return isHard ? t('hard') : t('aim');
}
