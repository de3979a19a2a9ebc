import QRCode from 'qrcode';
import type { Luminance } from '../src/features/scan/decode-luminance';

/** How a camera sees the code: turned, dim, noisy, somewhere in a frame of 1280 × 720. */
export type Shot = {
  text: string;
  pixelsPerModule: number;
  rollDegrees?: number;
  brightness?: number;
  noise?: number;
  width?: number;
  height?: number;
};

const WALL = 110;
const QUIET_MODULES = 4;

/** A frame as the camera would deliver it. The same arguments give the same frame, noise included. */
export function shoot(shot: Shot): Luminance {
  const { text, pixelsPerModule, rollDegrees = 0, brightness = 1, noise = 0, width = 1280, height = 720 } = shot;
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const grey = new Uint8ClampedArray(width * height);
  const random = seeded(7);
  const [sin, cos] = [Math.sin((rollDegrees * Math.PI) / 180), Math.cos((rollDegrees * Math.PI) / 180)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const column = Math.floor((dx * cos + dy * sin) / pixelsPerModule + modules.size / 2);
      const row = Math.floor((dy * cos - dx * sin) / pixelsPerModule + modules.size / 2);
      const light = shadeAt(modules, column, row) * brightness + (random() - 0.5) * 2 * noise;
      grey[y * width + x] = light;
    }
  }
  return { grey, width, height };
}

function shadeAt(modules: { size: number; get: (row: number, column: number) => number }, column: number, row: number) {
  const { size } = modules;
  const onCard = Math.min(column, row) >= -QUIET_MODULES && Math.max(column, row) < size + QUIET_MODULES;
  if (!onCard) return WALL;
  const onCode = Math.min(column, row) >= 0 && Math.max(column, row) < size;
  return onCode && modules.get(row, column) !== 0 ? 20 : 240;
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
