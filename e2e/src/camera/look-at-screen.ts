import type { LumaPicture } from './luma-picture';
import type { Projection, Size } from './perspective';

/** Brightness of the wall around the screen. */
export const wallLuma = 90;

/** What the camera sees of the screen: each camera pixel is the mean of a grid of points, so that fine print does not alias. */
export function lookAtScreen(screen: LumaPicture, camera: Size, projection: Projection): Float32Array {
  const seen = new Float32Array(camera.width * camera.height);
  // Two at least; more where one camera pixel covers several of the screen's.
  const pointsPerSide = Math.min(4, Math.max(2, Math.ceil(projection.screenPixelsPerCameraPixel)));
  for (let row = 0; row < camera.height * pointsPerSide; row++) {
    const y = (row + 0.5) / pointsPerSide;
    const firstPixel = Math.floor(row / pointsPerSide) * camera.width;
    addRowOfPoints(seen.subarray(firstPixel, firstPixel + camera.width), screen, projection, y, pointsPerSide);
  }
  return seen;
}

/** Adds one row of sample points at height `y` to the pixels that they belong to. */
function addRowOfPoints(
  pixels: Float32Array,
  { width, height, luma }: LumaPicture,
  { u, v, w }: Projection,
  y: number,
  pointsPerSide: number,
): void {
  const weight = 1 / (pointsPerSide * pointsPerSide);
  const [uStart, vStart, wStart] = [u[1] * y + u[2], v[1] * y + v[2], w[1] * y + w[2]];
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    let sum = 0;
    for (let point = 0; point < pointsPerSide; point++) {
      const x = pixel + (point + 0.5) / pointsPerSide;
      const scale = w[0] * x + wStart;
      const column = (u[0] * x + uStart) / scale;
      const line = (v[0] * x + vStart) / scale;
      const onScreen = scale > 0 && column >= 0 && line >= 0 && column < width && line < height;
      sum += onScreen ? (luma[Math.trunc(line) * width + Math.trunc(column)] ?? wallLuma) : wallLuma;
    }
    pixels[pixel] = (pixels[pixel] ?? 0) + sum * weight;
  }
}
