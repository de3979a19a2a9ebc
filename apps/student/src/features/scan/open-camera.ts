const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } } as const;

/** A camera that delivers pictures, and the names of all that could. */
export type OpenCamera = { stream: MediaStream; track: MediaStreamTrack; cameras: MediaDeviceInfo[] };

/**
 * Opens the camera asked for, else the one that looks away from the student. `ideal` and not `exact`: a laptop has no
 * rear camera and is to scan all the same. Rejects with the browser's own error (camera-problem.ts names it).
 */
export async function openCamera(deviceId: string | null): Promise<OpenCamera> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (mediaDevices === undefined) throw new DOMException('No camera on an insecure page', 'SecurityError');
  const stream = await mediaDevices.getUserMedia({ audio: false, video: constraintsFor(deviceId) });
  const [track] = stream.getVideoTracks();
  if (track === undefined) throw new DOMException('No picture from the camera', 'NotFoundError');
  return { stream, track, cameras: await listCameras(mediaDevices) };
}

/** Ends the use of the camera: its light goes out and other apps may have it. */
export function closeCamera({ stream }: OpenCamera): void {
  for (const track of stream.getTracks()) track.stop();
}

function constraintsFor(deviceId: string | null): MediaTrackConstraints {
  // Once more `ideal`: a remembered camera may have been unplugged since.
  return deviceId === null
    ? { ...SIZE, facingMode: { ideal: 'environment' } }
    : { ...SIZE, deviceId: { ideal: deviceId } };
}

async function listCameras(mediaDevices: MediaDevices): Promise<MediaDeviceInfo[]> {
  const devices = await mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === 'videoinput');
}
