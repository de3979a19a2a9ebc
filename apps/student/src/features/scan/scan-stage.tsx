import { Button } from '@rollcall/web/components/button';
import { Spinner } from '@rollcall/web/components/spinner';
import { AfterDelay } from '../../components/after-delay';
import { CameraProblemPanel } from './camera-problem-panel';
import type { Camera } from './use-camera';
import type { ReaderState } from './use-reader';
import { AimFrame } from './viewfinder';
import { useScanWords } from '../../words/use-scan-words';

type ScanStageProps = { camera: Camera; reader: ReaderState; onRetryReader: () => void };

/** Browsers that already have the permission open the camera faster than this: they get no question on screen. */
const ASKING_AFTER_MS = 700;

/** What lies over the middle of the picture: where to aim, what is being waited for, or what is wrong. */
export function ScanStage({ camera: { state, retry }, reader, onRetryReader }: ScanStageProps) {
  const { t } = useScanWords();
  switch (state.kind) {
    case 'problem':
      return <CameraProblemPanel problem={state.problem} onRetry={retry} />;
    case 'paused':
      return <p className="text-lg">{t('away')}</p>;
    case 'opening':
      return (
        <AfterDelay ms={ASKING_AFTER_MS}>
          <div role="status" className="flex max-w-xs flex-col items-center gap-4 text-center">
            <Spinner size={32} />
            <p className="text-2xl font-semibold text-balance">{t('asking.title')}</p>
            <p className="text-lg text-balance">{t('asking.detail')}</p>
          </div>
        </AfterDelay>
      );
    case 'live':
      return reader.kind === 'failed' ? <ReaderProblem onRetry={onRetryReader} /> : <AimFrame />;
    default:
      return state satisfies never;
  }
}

function ReaderProblem({ onRetry }: { onRetry: () => void }) {
  const { t } = useScanWords();
  return (
    <div role="alert" className="flex max-w-xs flex-col items-center gap-4 rounded-card bg-on-paper/85 p-6 text-center">
      <p className="text-xl font-semibold text-balance">{t('reader.title')}</p>
      <p className="text-balance">{t('reader.advice')}</p>
      <Button size="lg" onClick={onRetry}>
        {t('web:action.tryAgain')}
      </Button>
    </div>
  );
}
