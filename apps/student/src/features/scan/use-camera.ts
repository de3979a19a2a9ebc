import { useCallback, useEffect, useState } from 'react';
import { type CameraProblem, cameraProblem } from './camera-problem';
import { rememberCamera, rememberedCamera } from './chosen-camera';
import { closeCamera, type OpenCamera, openCamera } from './open-camera';
import { usePageVisible } from './use-page-visible';
import { whenAllowed } from './when-allowed';

export type CameraState =
  /** The browser is asking the student, or the camera is starting. */
  | { kind: 'opening' }
  | { kind: 'live'; camera: OpenCamera }
  /** The page is out of sight: the camera is off until it comes back. */
  | { kind: 'paused' }
  | { kind: 'problem'; problem: CameraProblem };

export type Camera = { state: CameraState; retry: () => void; switchCamera: () => void };

/** Runs the camera while the component is mounted and the page is in sight, and gives it back otherwise. */
export function useCamera(): Camera {
  const visible = usePageVisible();
  const [wanted, setWanted] = useState(() => ({ deviceId: rememberedCamera(), attempt: 0 }));
  const [state, setState] = useState<CameraState>({ kind: 'opening' });

  useEffect(() => {
    if (!visible) {
      setState({ kind: 'paused' });
      return undefined;
    }
    setState({ kind: 'opening' });
    return holdCamera(wanted.deviceId, setState);
  }, [visible, wanted]);

  const retry = useCallback(() => setWanted(({ deviceId, attempt }) => ({ deviceId, attempt: attempt + 1 })), []);
  const isRefused = state.kind === 'problem' && state.problem === 'refused';
  // Allowed in the browser's own settings: nobody should have to press "Try again" as well.
  useEffect(() => (isRefused ? whenAllowed(retry) : undefined), [isRefused, retry]);

  return {
    state,
    retry,
    switchCamera() {
      if (state.kind !== 'live') return;
      const deviceId = nextCamera(state.camera);
      rememberCamera(deviceId);
      setWanted(({ attempt }) => ({ deviceId, attempt: attempt + 1 }));
    },
  };
}

/** Opens a camera and says how that goes; the answer ends it, also one that opens after its end. */
function holdCamera(deviceId: string | null, say: (state: CameraState) => void): () => void {
  let over = false;
  let held: OpenCamera | null = null;
  openCamera(deviceId).then(
    (camera) => {
      if (over) return closeCamera(camera);
      held = camera;
      // Unplugged, or taken away by a phone call.
      camera.track.addEventListener('ended', () => !over && say({ kind: 'problem', problem: 'taken' }));
      return say({ kind: 'live', camera });
    },
    (error: unknown) => {
      if (!over) say({ kind: 'problem', problem: cameraProblem(error) });
    },
  );
  return () => {
    over = true;
    if (held !== null) closeCamera(held);
  };
}

function nextCamera({ track, cameras }: OpenCamera): string {
  const current = track.getSettings().deviceId;
  const index = cameras.findIndex((camera) => camera.deviceId === current);
  return cameras[(index + 1) % cameras.length]?.deviceId ?? '';
}
