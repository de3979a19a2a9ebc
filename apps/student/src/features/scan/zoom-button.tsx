import { useState } from 'react';
import { useFormats } from '@rollcall/web/i18n/formats';
import { ZoomIcon } from '../../components/icons';
import { ToolButton } from './tool-button';
import { useAbility } from './use-ability';
import { setZoom, zoomSteps } from './zoom';
import { useScanWords } from '../../words/use-scan-words';

/** Goes through the camera's steps of zoom, where it has them, and back to the first. For the last row of a hall. */
export function ZoomButton({ track }: { track: MediaStreamTrack }) {
  const { t } = useScanWords();
  const { number } = useFormats();
  const [zoom, setShown] = useState(1);
  const steps = useAbility(track, zoomSteps);
  if (steps.length === 0) return null;

  const further = steps[(steps.indexOf(zoom) + 1) % steps.length] ?? 1;
  return (
    <ToolButton
      label={t('tool.zoom', { factor: number(zoom) })}
      icon={<ZoomIcon aria-hidden="true" size={22} />}
      onClick={() => {
        // A phone that refuses leaves the picture as it was, and so the button.
        setZoom(track, further).then(
          () => setShown(further),
          () => undefined,
        );
      }}
    />
  );
}
