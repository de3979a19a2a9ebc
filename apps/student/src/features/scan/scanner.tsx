import { useCallback, useRef } from 'react';
import { CloseIcon } from '@rollcall/web/components/icons';
import { usePageTitle } from '@rollcall/web/components/page-header';
import type { FoundCode } from './found-code';
import type { PictureProblem } from './picture-input';
import type { ScanGate } from './scan-gate';
import { ScanStage } from './scan-stage';
import { ScanTools } from './scan-tools';
import { useBrief } from './use-brief';
import { useCamera } from './use-camera';
import { useHint } from './use-hint';
import { useReader } from './use-reader';
import { useScanLoop } from './use-scan-loop';
import { useSightings } from './use-sightings';
import { Viewfinder } from './viewfinder';
import { useScanWords } from '../../words/use-scan-words';

type ScannerProps = {
  /** Outlives the scanner: it remembers the last code while its result is shown. */
  gate: ScanGate;
  onCode: (code: string) => void;
  /** An invitation into a class was scanned: what stands behind the `#` of its link. */
  onInvitation: (hash: string) => void;
  onType: () => void;
  onClose: () => void;
};

/** Long enough to be read after a picture that had no code. */
const PROBLEM_MS = 5_000;

/** The whole screen as a scanner: camera first, a picture or the code by hand beside it. */
export function Scanner({ gate, onCode, onInvitation, onType, onClose }: ScannerProps) {
  const { t } = useScanWords();
  usePageTitle(t('title'));
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera();
  const reader = useReader();
  const onFound = useCallback(
    (found: FoundCode) => (found.kind === 'code' ? onCode(found.code) : onInvitation(found.hash)),
    [onCode, onInvitation],
  );
  const { foreign, see } = useSightings(gate, onFound);
  const [problem, sayProblem] = useBrief<PictureProblem>(PROBLEM_MS);
  useScanLoop({ video, camera: camera.state, reader: reader.state, onTexts: see });

  const live = camera.state.kind === 'live' ? camera.state.camera : null;
  const hint = useHint({ problem, foreign, isLive: live !== null });
  return (
    <main data-full-screen className="fixed inset-0 flex flex-col overflow-hidden bg-on-paper text-paper">
      <Viewfinder video={video} camera={live} />
      <header className="relative z-10 flex items-center gap-2 p-3 pt-[max(0.75rem,env(safe-area-inset-top))]">
        <button type="button" aria-label={t('close')} onClick={onClose} className={CLOSE}>
          <CloseIcon aria-hidden="true" size={24} />
        </button>
        <h1 className="sr-only">{t('title')}</h1>
      </header>
      <div className="relative flex min-h-0 flex-1 flex-col items-center justify-center gap-5 px-4">
        <ScanStage camera={camera} reader={reader.state} onRetryReader={reader.retry} />
        <p role="status" className={hint === '' ? 'sr-only' : HINT}>
          {hint}
        </p>
      </div>
      <ScanTools camera={camera} onFound={onFound} onProblem={sayProblem} onType={onType} />
    </main>
  );
}

const CLOSE =
  'inline-flex size-12 items-center justify-center rounded-full bg-on-paper/85 hover:bg-on-paper focus-visible:outline-paper';
const HINT = 'relative rounded-control bg-on-paper/90 px-4 py-2 text-center text-lg font-medium text-balance';
