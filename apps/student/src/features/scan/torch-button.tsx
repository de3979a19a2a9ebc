import { useState } from 'react';
import { TorchIcon, TorchOffIcon } from '../../components/icons';
import { ToolButton } from './tool-button';
import { hasTorch, setTorch } from './torch';
import { useAbility } from './use-ability';
import { useScanWords } from '../../words/use-scan-words';

/** Switches the camera's lamp, where it has one. The lamp goes out with the camera by itself. */
export function TorchButton({ track }: { track: MediaStreamTrack }) {
  const { t } = useScanWords();
  const [on, setOn] = useState(false);
  const available = useAbility(track, hasTorch);
  if (!available) return null;

  const Icon = on ? TorchOffIcon : TorchIcon;
  return (
    <ToolButton
      label={t('tool.light')}
      pressed={on}
      icon={<Icon aria-hidden="true" size={22} />}
      onClick={() => {
        // A phone that refuses (battery) leaves the lamp as it was, and so the button.
        setTorch(track, !on).then(
          () => setOn(!on),
          () => undefined,
        );
      }}
    />
  );
}
