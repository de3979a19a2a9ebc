import type { QrReader, QrSource } from './qr-reader';

/** One frame on its way to a worker, and what comes back: at first that it is ready, then an answer to each frame. */
export type ReadRequest<Frame> = { id: number; frame: Frame };
export type ReadAnswer = { kind: 'ready' } | { kind: 'read'; id: number; texts: string[] };

type Options<Frame> = {
  worker: Worker;
  /** What of the source is sent; null where it has no picture yet. */
  take: (source: QrSource) => { frame: Frame; moved: Transferable[] } | null;
};

/** A reader whose work is done by a worker: decoding takes 20 to 100 ms on a phone, and picture and buttons stay smooth meanwhile. */
export async function createWorkerReader<Frame>({ worker, take }: Options<Frame>): Promise<QrReader> {
  const waiting = new Map<number, (texts: string[]) => void>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
    if (data.kind !== 'read') return;
    waiting.get(data.id)?.(data.texts);
    waiting.delete(data.id);
  });
  await untilReady(worker);

  return {
    read(source) {
      const taken = take(source);
      if (taken === null) return Promise.resolve([]);
      const request: ReadRequest<Frame> = { id: ++lastId, frame: taken.frame };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        worker.postMessage(request, taken.moved);
      });
    },
    close() {
      worker.terminate();
      for (const resolve of waiting.values()) resolve([]);
      waiting.clear();
    },
  };
}

function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', () => reject(new Error('The QR decoder could not be loaded')), { once: true });
  });
}
