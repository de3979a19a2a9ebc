import type { Conditions } from './conditions';

export type Size = { width: number; height: number };

/**
 * Which point of the screen a camera pixel shows. The pixel (x, y) sees the screen's point (u / w, v / w), where each of
 * u, v and w is `c[0] * x + c[1] * y + c[2]` with its three coefficients.
 */
export type Projection = { u: Linear; v: Linear; w: Linear; screenPixelsPerCameraPixel: number };
type Linear = readonly [number, number, number];

/** From the lens to the middle of the screen, in screen widths. It sets how strongly a tilt shortens the far side. */
const distanceInWidths = 2.2;

/**
 * A pinhole camera before a tilted plane. The plane is spanned by `right` and `down`; its point (u, v) appears at
 * x = (u·right.x + v·down.x) / (1 + (u·right.z + v·down.z) / distance), and y likewise. Solved for u and v by Cramer's
 * rule the terms in x·y cancel, which leaves the three linear forms.
 */
export function projectScreen(screen: Size, camera: Size, conditions: Conditions): Projection {
  const { right, down } = tiltedAxes(conditions.tilt);
  const apparentWidth = conditions.scale * camera.width;
  const distance = distanceInWidths * apparentWidth;
  const middle = { x: conditions.centre.x * camera.width, y: conditions.centre.y * camera.height };
  const about = (x: number, y: number, constant: number): Linear => [x, y, constant - x * middle.x - y * middle.y];
  const w = about(
    (right.y * down.z - down.y * right.z) / distance,
    (down.x * right.z - right.x * down.z) / distance,
    right.x * down.y - down.x * right.y,
  );
  const screenPixelsPerCameraPixel = screen.width / apparentWidth;
  const u = about(down.y, -down.x, 0);
  const v = about(-right.y, right.x, 0);
  // u and v were measured from the middle of the screen; pixels count from its top left corner.
  return {
    u: plus(times(u, screenPixelsPerCameraPixel), times(w, screen.width / 2)),
    v: plus(times(v, screenPixelsPerCameraPixel), times(w, screen.height / 2)),
    w,
    screenPixelsPerCameraPixel,
  };
}

type Axis = { x: number; y: number; z: number };

/** The screen's own axes after yaw (about the vertical), then pitch (about the horizontal), then roll (about the lens). */
function tiltedAxes({ yaw = 0, pitch = 0, roll = 0 }: Conditions['tilt']): { right: Axis; down: Axis } {
  const [sinYaw, cosYaw] = sinAndCos(yaw);
  const [sinPitch, cosPitch] = sinAndCos(pitch);
  const [sinRoll, cosRoll] = sinAndCos(roll);
  const rolled = ({ x, y, z }: Axis): Axis => ({ x: x * cosRoll - y * sinRoll, y: x * sinRoll + y * cosRoll, z });
  return {
    right: rolled({ x: cosYaw, y: -sinYaw * sinPitch, z: sinYaw * cosPitch }),
    down: rolled({ x: 0, y: cosPitch, z: sinPitch }),
  };
}

function sinAndCos(degrees: number): [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.sin(radians), Math.cos(radians)];
}

function times(form: Linear, factor: number): Linear {
  return [form[0] * factor, form[1] * factor, form[2] * factor];
}

function plus(a: Linear, b: Linear): Linear {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
