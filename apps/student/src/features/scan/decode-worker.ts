import { decodeLuminance } from './decode-luminance';
import type { DecodeRequest, WorkerAnswer } from './zxing-reader';

// Decoding takes 20 to 100 ms on a phone; off the main thread the picture and the buttons stay smooth meanwhile.

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
const answer = (message: WorkerAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => {
  answer({ kind: 'decoded', id: data.id, text: decodeLuminance(data.luminance) });
});

answer({ kind: 'ready' });
