// Zoom is missing from TypeScript's DOM types: only some phones let a page have it.
type ZoomCapabilities = MediaTrackCapabilities & { zoom?: { min: number; max: number } };
type ZoomConstraints = MediaTrackConstraints & { advanced: { zoom: number }[] };

/** As a phone's own camera app names them: enough for a hall, few enough for one button. */
const STEPS = [1, 2, 4];

/** How often the camera can enlarge, from 1 on; empty where a page has no say in it. */
export function zoomSteps(track: MediaStreamTrack): readonly number[] {
  // Firefox and older Safari lack getCapabilities.
  const { zoom }: ZoomCapabilities = 'getCapabilities' in track ? track.getCapabilities() : {};
  if (zoom === undefined) return [];
  const steps = STEPS.filter((step) => step >= zoom.min && step <= zoom.max);
  return steps.length > 1 ? steps : [];
}

/** Enlarges; rejects where the phone refuses. */
export function setZoom(track: MediaStreamTrack, zoom: number): Promise<void> {
  const constraints: ZoomConstraints = { advanced: [{ zoom }] };
  return track.applyConstraints(constraints);
}
