import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
// From the same package as the script, so that both are always of one version; by default it would come from a CDN.
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { ReadAnswer, ReadRequest } from './worker-reader';

const OPTIONS = { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 } as const satisfies Parameters<
  typeof readBarcodes
>[1];

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
const answer = (message: ReadAnswer): void => self.postMessage(message);

async function read({ id, frame }: ReadRequest<ImageData>): Promise<void> {
  // A frame that it stumbles over is a frame without a code.
  const found = await readBarcodes(frame, { ...OPTIONS, formats: [...OPTIONS.formats] }).catch(() => []);
  answer({ kind: 'read', id, texts: found.map(({ text }) => text) });
}

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest<ImageData>>) => void read(data));

prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true }).then(
  () => answer({ kind: 'ready' }),
  // Reaches whoever made the worker; a rejection alone would not.
  reportError,
);
