import type { Size } from './perspective';

const framesPerSecond = 15;

/**
 * Grey frames as an uncompressed YUV4MPEG2 film (format: `man yuv4mpeg`), the one that Chromium plays as a camera.
 * 4:2:0, so after the brightness of each pixel stand two planes of a quarter of that size; 128 in both means no colour.
 */
export function encodeY4m({ width, height }: Size, frames: Uint8Array[]): Buffer {
  const colourless = Buffer.alloc((width * height) / 2, 128);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
  const frameHeader = Buffer.from('FRAME\n');
  return Buffer.concat([header, ...frames.flatMap((frame) => [frameHeader, toVideoRange(frame), colourless])]);
}

/** Video keeps black at 16 and white at 235 (ITU-R BT.601); a browser stretches that again and would cut what lies outside. */
function toVideoRange(luma: Uint8Array): Uint8Array {
  return luma.map((value) => 16.5 + (value * 219) / 255);
}
