import type { Conditions } from './conditions';
import { blurred } from './gaussian-blur';
import { lookAtScreen } from './look-at-screen';
import type { LumaPicture } from './luma-picture';
import { projectScreen, type Size } from './perspective';
import { noiseAt } from './sensor-noise';

/** A hand is never still. Shifts in fractions of the picture (about half a pixel at 1280×720), roll in degrees. */
const shakes = [
  { x: 0, y: 0, roll: 0 },
  { x: 0.0004, y: -0.0003, roll: 0.15 },
  { x: -0.0003, y: 0.0006, roll: -0.1 },
  { x: 0.0006, y: 0.0004, roll: 0.05 },
];

/** The frames of one film: the same view, each from a slightly different hand and with other noise. */
export function takeFrames(screen: LumaPicture, camera: Size, conditions: Conditions): Uint8Array[] {
  return shakes.map((shake, frame) => {
    const { tilt, centre } = conditions;
    const projection = projectScreen(screen, camera, {
      ...conditions,
      tilt: { ...tilt, roll: (tilt.roll ?? 0) + shake.roll },
      centre: { x: centre.x + shake.x, y: centre.y + shake.y },
    });
    const throughLens = blurred(lookAtScreen(screen, camera, projection), camera, conditions.blur);
    return onSensor(throughLens, conditions, frame);
  });
}

/** Light first, then noise: a dim picture drowns in the sensor's noise, as in a dark hall. */
function onSensor(light: Float32Array, { dim, glare, noise }: Conditions, frame: number): Uint8Array {
  // Clamped, because a value past 255 would otherwise come back in as black.
  const luma = new Uint8ClampedArray(light.length);
  for (let pixel = 0; pixel < luma.length; pixel++) {
    luma[pixel] = (light[pixel] ?? 0) * (1 - dim) + glare + noise * noiseAt(pixel, frame);
  }
  return new Uint8Array(luma.buffer);
}
