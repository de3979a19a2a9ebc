/** What a reader can look at: the running camera, or a picture drawn onto a canvas. */
export type QrSource = HTMLVideoElement | HTMLCanvasElement;

/** Finds QR codes: answers with every text in sight, with an empty list where there is none. */
export type QrReader = {
  read: (source: QrSource) => Promise<string[]>;
  close: () => void;
};

/** A source's own size in pixels; zero while a camera has not delivered its first frame. */
export function sizeOf(source: QrSource): { width: number; height: number } {
  return 'videoWidth' in source
    ? { width: source.videoWidth, height: source.videoHeight }
    : { width: source.width, height: source.height };
}
