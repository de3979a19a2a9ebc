import { type RefObject, useEffect } from 'react';
import type { CameraState } from './use-camera';
import { runScanLoop } from './scan-loop';
import type { ReaderState } from './use-reader';

type Options = {
  video: RefObject<HTMLVideoElement | null>;
  camera: CameraState;
  reader: ReaderState;
  /** Must keep its identity between renders, or the loop starts anew with each. */
  onTexts: (texts: string[]) => void;
};

/** Reads the camera's picture as long as both it and the decoder are there. */
export function useScanLoop({ video, camera, reader, onTexts }: Options): void {
  useEffect(() => {
    const source = video.current;
    if (source === null || camera.kind !== 'live' || reader.kind !== 'ready') return undefined;
    const stop = new AbortController();
    void runScanLoop({ reader: reader.reader, source, onTexts, signal: stop.signal });
    return () => stop.abort();
  }, [video, camera, reader, onTexts]);
}
