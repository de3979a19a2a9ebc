// Torches are missing from TypeScript's DOM types: only some Android phones have them.
type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean };
type TorchConstraints = MediaTrackConstraints & { advanced: { torch: boolean }[] };

/** Whether the camera has a lamp that a page may light. */
export function hasTorch(track: MediaStreamTrack): boolean {
  // Firefox and older Safari lack getCapabilities.
  const capabilities: TorchCapabilities = 'getCapabilities' in track ? track.getCapabilities() : {};
  return capabilities.torch === true;
}

/** Switches the lamp; rejects where the phone refuses (an empty battery). */
export function setTorch(track: MediaStreamTrack, on: boolean): Promise<void> {
  const constraints: TorchConstraints = { advanced: [{ torch: on }] };
  return track.applyConstraints(constraints);
}
