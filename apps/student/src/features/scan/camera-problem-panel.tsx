import { Button } from '@rollcall/web/components/button';
import { NoCameraIcon } from '../../components/icons';
import type { CameraProblem } from './camera-problem';
import { useScanWords } from '../../words/use-scan-words';

/** Says why there is no picture and what to do, above the other ways in: a picture, the code typed, the phone's own camera. */
export function CameraProblemPanel({ problem, onRetry }: { problem: CameraProblem; onRetry: () => void }) {
  const { t } = useScanWords();
  return (
    <div role="alert" className="flex max-h-full max-w-sm flex-col items-center gap-3 overflow-y-auto text-center">
      <NoCameraIcon aria-hidden="true" size={48} className="shrink-0" />
      <h2 className="text-2xl font-semibold text-balance">{t(`problem.${problem}.title`)}</h2>
      <p className="text-lg text-balance">{t(`problem.${problem}.advice`)}</p>
      {/* No try makes an address secure. */}
      {problem !== 'insecure' && (
        <Button size="lg" onClick={onRetry}>
          {t('web:action.tryAgain')}
        </Button>
      )}
      <p className="mt-2 text-balance">{t('otherWays')}</p>
    </div>
  );
}
