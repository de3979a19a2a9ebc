import { Button } from '@rollcall/web/components/button';
import { NoCameraIcon } from '../../components/icons';
import { CAMERA_PROBLEM_WORDS, type CameraProblem } from './camera-problem';

/** Says why there is no picture and what to do, above the other ways in. */
export function CameraProblemPanel({ problem, onRetry }: { problem: CameraProblem; onRetry: () => void }) {
  const { title, advice, canRetry } = CAMERA_PROBLEM_WORDS[problem];
  return (
    <div role="alert" className="flex max-h-full max-w-sm flex-col items-center gap-3 overflow-y-auto text-center">
      <NoCameraIcon aria-hidden="true" size={48} />
      <h2 className="text-2xl font-semibold text-balance">{title}</h2>
      <p className="text-lg text-balance">{advice}</p>
      {canRetry && (
        <Button size="lg" onClick={onRetry}>
          Try again
        </Button>
      )}
      <p className="mt-2 text-balance">
        You can also scan with your phone’s own camera app, pick a picture of the code, or type it.
      </p>
    </div>
  );
}
