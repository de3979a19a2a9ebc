import {
  BinaryBitmap,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { lumaFromPng } from '../src/camera/luma-picture';

/** ZXing misses a clean picture now and then with one way of reading it, hardly ever with all of them. */
const WAYS = [DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE].flatMap((hint) =>
  [HybridBinarizer, GlobalHistogramBinarizer].map((Binarizer) => ({ hints: new Map([[hint, true]]), Binarizer })),
);

/** The text of the QR in a clean picture of it. */
export function readQr(screenshot: Buffer): string {
  const { width, height, luma } = lumaFromPng(screenshot);
  for (const { hints, Binarizer } of WAYS) {
    const source = new RGBLuminanceSource(new Uint8ClampedArray(luma), width, height);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new Binarizer(source)), hints).getText();
    } catch {
      // The next way.
    }
  }
  throw new Error('there is no QR code in the picture');
}
