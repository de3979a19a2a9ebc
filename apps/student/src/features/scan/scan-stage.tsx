import { Button } from '@rollcall/web/components/button';
import { Spinner } from '@rollcall/web/components/spinner';
import { AfterDelay } from '../../components/after-delay';
import { CameraProblemPanel } from './camera-problem-panel';
import type { Camera } from './use-camera';
import type { ReaderState } from './use-reader';
import { AimFrame } from './viewfinder';

type ScanStageProps = { camera: Camera; reader: ReaderState; onRetryReader: () => void };

/** Browsers that already have the permission open the camera faster than this: they get no question on screen. */
const ASKING_AFTER_MS = 700;

/** What lies over the middle of the picture: where to aim, what is being waited for, or what is wrong. */
export function ScanStage({ camera: { state, retry }, reader, onRetryReader }: ScanStageProps) {
  switch (state.kind) {
    case 'problem':
      return <CameraProblemPanel problem={state.problem} onRetry={retry} />;
    case 'paused':
      return <p className="text-lg">The camera is off while you are away.</p>;
    case 'opening':
      return (
        <AfterDelay ms={ASKING_AFTER_MS}>
          <div role="status" className="flex max-w-xs flex-col items-center gap-4 text-center">
            <Spinner size={32} />
            <p className="text-2xl font-semibold text-balance">Allow the camera</p>
            <p className="text-lg text-balance">
              Your browser asks whether Rollcall may use it. It reads the code only; no picture leaves your phone.
            </p>
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
  return (
    <div role="alert" className="flex max-w-xs flex-col items-center gap-4 rounded-card bg-on-paper/85 p-6 text-center">
      <p className="text-xl font-semibold text-balance">The scanner could not be loaded</p>
      <p className="text-balance">Check your connection, then try again.</p>
      <Button size="lg" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
