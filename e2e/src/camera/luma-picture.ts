import { PNG } from 'pngjs';

/** A grey picture, row by row from the top left; 0 is black and 255 is white. Colour adds nothing to reading a QR code. */
export type LumaPicture = { width: number; height: number; luma: Uint8Array | Float32Array };

/** The brightness of a PNG, such as Playwright's `page.screenshot()`. Weights of ITU-R BT.601, as cameras use them. */
export function lumaFromPng(png: Buffer): LumaPicture {
  const { width, height, data } = PNG.sync.read(png);
  const luma = new Uint8Array(width * height);
  for (let pixel = 0, byte = 0; pixel < luma.length; pixel++, byte += 4) {
    luma[pixel] = 0.299 * (data[byte] ?? 0) + 0.587 * (data[byte + 1] ?? 0) + 0.114 * (data[byte + 2] ?? 0) + 0.5;
  }
  return { width, height, luma };
}
