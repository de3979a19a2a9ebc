import {
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';

/** Pixels per module: a reader wants more than one. */
const SCALE = 4;

/** As painted, without a camera in between. Looked for as in a photo, seven in a thousand are not found. */
const HINTS = new Map<DecodeHintType, unknown>([[DecodeHintType.PURE_BARCODE, true]]);

/** The text of the QR in an SVG data URL as the server paints it: one path of horizontal strokes. */
export function readQrSvg(dataUrl: string): string {
  const svg = Buffer.from(dataUrl.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const width = size * SCALE;
  const luma = new Uint8ClampedArray(width * width).fill(255);
  for (const { x, y, length } of strokes(/<path stroke="[^"]+" d="(M[^"]+)"/.exec(svg)?.[1] ?? '')) {
    for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1) {
      luma.fill(0, row * width + x * SCALE, row * width + (x + length) * SCALE);
    }
  }
  const source = new RGBLuminanceSource(luma, width, width);
  return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)), HINTS).getText();
}

/** `M4 4.5h7m2 0h3…`: go to a place, or so much further, and draw so many modules. */
function* strokes(path: string): Generator<{ x: number; y: number; length: number }> {
  let x = 0;
  let y = 0;
  for (const [, command, first = '0', second = '0'] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'h') {
      yield { x, y, length: Number(first) };
      x += Number(first);
    } else {
      x = Number(first) + (command === 'm' ? x : 0);
      y = Math.floor(Number(second)) + (command === 'm' ? y : 0);
    }
  }
}
