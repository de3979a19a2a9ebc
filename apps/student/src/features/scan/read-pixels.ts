import { type QrSource, sizeOf } from './qr-reader';

/**
 * The pixels of what a source shows now; null while a camera has not delivered its first frame. The canvas takes the source's size
 * each time: a phone that is turned changes it in mid-scan.
 */
export function readPixels(source: QrSource, canvas: HTMLCanvasElement): ImageData | null {
  const { width, height } = sizeOf(source);
  if (width === 0 || height === 0) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  // Without the hint the browser keeps the canvas on the GPU, and each of our reads fetches it back from there.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
