import { decodeLuminance, type Luminance } from './decode-luminance';
import type { ReadAnswer, ReadRequest } from './worker-reader';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
const answer = (message: ReadAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest<Luminance>>) => {
  const text = decodeLuminance(data.frame);
  answer({ kind: 'read', id: data.id, texts: text === null ? [] : [text] });
});

answer({ kind: 'ready' });
