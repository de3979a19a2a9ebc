import type { QrReader } from './qr-reader';

/** Longest sides tried, in pixels: a small copy drowns noise, a large one keeps a code that is far away. */
const LONGEST_SIDES = [1_000, 1_600, 700, 2_400];

/** The texts of the QR codes in a photo; empty where none is found. Rejects when the file is no picture. */
export async function readPicture(file: Blob, reader: QrReader): Promise<string[]> {
  const picture = await createImageBitmap(file);
  try {
    for (const canvas of scaledCopies(picture)) {
      const texts = await reader.read(canvas);
      if (texts.length > 0) return texts;
    }
    return [];
  } finally {
    picture.close();
  }
}

function* scaledCopies(picture: ImageBitmap): Generator<HTMLCanvasElement> {
  const longest = Math.max(picture.width, picture.height);
  // Never enlarged: that adds work, not detail.
  const sides = LONGEST_SIDES.filter((side) => side <= longest);
  for (const side of sides.length === 0 ? [longest] : sides) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round((picture.width * side) / longest);
    canvas.height = Math.round((picture.height * side) / longest);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    yield canvas;
  }
}
