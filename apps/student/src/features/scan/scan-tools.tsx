import { SwitchCameraIcon, TypeIcon } from '../../components/icons';
import type { FoundCode } from './found-code';
import { PictureInput, type PictureProblem } from './picture-input';
import { ToolButton } from './tool-button';
import { TorchButton } from './torch-button';
import type { Camera } from './use-camera';
import { ZoomButton } from './zoom-button';
import { useScanWords } from '../../words/use-scan-words';

type ScanToolsProps = {
  camera: Camera;
  onFound: (found: FoundCode) => void;
  onProblem: (problem: PictureProblem | null) => void;
  onType: () => void;
};

/** The controls, in reach of the thumb: those of the camera where it has them, and the other ways in. */
export function ScanTools({ camera, onFound, onProblem, onType }: ScanToolsProps) {
  const { t } = useScanWords();
  const live = camera.state.kind === 'live' ? camera.state.camera : null;
  return (
    <div className="relative mx-auto flex w-full max-w-lg flex-wrap gap-2 p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <PictureInput onFound={onFound} onProblem={onProblem} />
      <ToolButton label={t('tool.type')} icon={<TypeIcon aria-hidden="true" size={22} />} onClick={onType} />
      {live !== null && live.cameras.length > 1 && (
        <ToolButton
          label={t('tool.camera')}
          icon={<SwitchCameraIcon aria-hidden="true" size={22} />}
          onClick={camera.switchCamera}
        />
      )}
      {live !== null && <ZoomButton key={`zoom of ${live.track.id}`} track={live.track} />}
      {live !== null && <TorchButton key={`lamp of ${live.track.id}`} track={live.track} />}
    </div>
  );
}
