import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import { lumaFromPng } from '../src/camera/luma-picture';

/** The text of the one QR in a screenshot. */
export function readQr(screenshot: Buffer): string {
  const { width, height, luma } = lumaFromPng(screenshot);
  const source = new RGBLuminanceSource(new Uint8ClampedArray(luma), width, height);
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}
