import type { QrReader } from './qr-reader';

/** The Shape Detection API, which TypeScript's DOM types do not have. */
type Detector = { detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

declare global {
  var BarcodeDetector: DetectorClass | undefined;
}

/**
 * The browser's own reader (Android's Chrome, macOS), or null. A browser may have the class and still not read QR
 * codes, for the service behind it is missing; so it is asked, and tried once on an empty picture.
 */
export async function createNativeReader(): Promise<QrReader | null> {
  const { BarcodeDetector } = globalThis;
  if (BarcodeDetector === undefined) return null;
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!formats.includes('qr_code')) return null;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    await detector.detect(blankPicture());
    return {
      async read(source) {
        const found = await detector.detect(source);
        return found.map((barcode) => barcode.rawValue);
      },
      close() {},
    };
  } catch {
    return null;
  }
}

function blankPicture(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 16;
  canvas.height = 16;
  canvas.getContext('2d')?.fillRect(0, 0, 16, 16);
  return canvas;
}
