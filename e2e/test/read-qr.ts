import { BinaryBitmap, GlobalHistogramBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import { lumaFromPng } from '../src/camera/luma-picture';

/** The text of the QR in a clean picture of it. */
export function readQr(screenshot: Buffer): string {
  const { width, height, luma } = lumaFromPng(screenshot);
  const source = new RGBLuminanceSource(new Uint8ClampedArray(luma), width, height);
  return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))).getText();
}
