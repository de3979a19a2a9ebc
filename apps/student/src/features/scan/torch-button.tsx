import { useEffect, useState } from 'react';
import { TorchIcon, TorchOffIcon } from '../../components/icons';
import { ToolButton } from './tool-button';
import { hasTorch, setTorch } from './torch';

/** Android's Chrome knows a new camera's abilities only a moment after it has opened. */
const ABILITIES_KNOWN_MS = 1_000;

/** Switches the camera's lamp, where it has one. The lamp goes out with the camera by itself. */
export function TorchButton({ track }: { track: MediaStreamTrack }) {
  const [on, setOn] = useState(false);
  const [available, setAvailable] = useState(() => hasTorch(track));
  useEffect(() => {
    const timer = setTimeout(() => setAvailable(hasTorch(track)), ABILITIES_KNOWN_MS);
    return () => clearTimeout(timer);
  }, [track]);
  if (!available) return null;

  const Icon = on ? TorchOffIcon : TorchIcon;
  return (
    <ToolButton
      label="Light"
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
