import { useState } from 'react';
import { TorchIcon, TorchOffIcon } from '../../components/icons';
import { ToolButton } from './tool-button';
import { setTorch } from './torch';

/** Switches the camera's lamp. It goes out with the camera by itself. */
export function TorchButton({ track }: { track: MediaStreamTrack }) {
  const [on, setOn] = useState(false);
  const Icon = on ? TorchOffIcon : TorchIcon;
  return (
    <ToolButton
      label="Light"
      pressed={on}
      icon={<Icon aria-hidden="true" size={20} />}
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
