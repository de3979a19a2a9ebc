import { afterEach, describe, expect, it, vi } from 'vitest';
import { runScanLoop } from '../src/features/scan/scan-loop';

afterEach(() => vi.restoreAllMocks());

/** Plays a list of frames: a text is seen, an error is thrown, and the loop is stopped behind the last one. */
async function play(frames: (string | Error)[], onTexts: (texts: string[]) => void) {
  const stop = new AbortController();
  let next = 0;
  const reader = {
    async read() {
      const frame = frames[next++];
      if (next === frames.length) queueMicrotask(() => queueMicrotask(() => stop.abort()));
      if (frame instanceof Error) throw frame;
      return frame === undefined ? [] : [frame];
    },
  };
  const source = document.createElement('canvas');
  await runScanLoop({ reader, source, onTexts, signal: stop.signal, pause: () => Promise.resolve() });
}

describe('the scan loop', () => {
  it('goes on after frames that could not be read, and warns once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const seen: string[] = [];
    await play([new Error('0×0'), new RangeError('deep'), 'a', new Error('again'), 'b', 'end'], (texts) =>
      seen.push(...texts),
    );
    expect(seen.slice(0, 2)).toEqual(['a', 'b']);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('goes on after a listener that throws', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const seen: string[] = [];
    await play(['a', 'b', 'end'], (texts) => {
      seen.push(...texts);
      if (texts[0] === 'a') throw new Error('listener');
    });
    expect(seen.slice(0, 2)).toEqual(['a', 'b']);
  });

  it('says nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const onTexts = vi.fn();
    const reader = {
      async read() {
        stop.abort();
        return ['late'];
      },
    };
    const source = document.createElement('canvas');
    await runScanLoop({ reader, source, onTexts, signal: stop.signal, pause: () => Promise.resolve() });
    expect(onTexts).not.toHaveBeenCalled();
  });
});
