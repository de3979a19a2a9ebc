import { codeLink } from '@rollcall/contracts/qr-link';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropPendingScan, keepPendingScan, takePendingScan } from '../src/features/mark/pending-scan';

const CODE = '3f2b8c1e-5d47-4a90-9b3c-7e61f0a2d518';
const OLDER = '91c5a0d2-0b7e-4f36-8c1d-2a4e6f8090b1';
const NOW = '2026-11-25T10:02:00.000Z';
const EARLIER = '2026-11-25T10:01:00.000Z';
const fragment = new URL(codeLink('https://rollcall.example.edu', CODE)).hash;
const fresh = { kind: 'code', code: CODE, scannedAt: NOW, overSignIn: false };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] });
  sessionStorage.clear();
  history.replaceState(null, '', `/student/mark${fragment}`);
  return () => vi.useRealTimers();
});

describe('the scan of a link', () => {
  it('is read, and its code is gone from the address and the history', () => {
    const entries = history.length;
    expect(takePendingScan(window)).toEqual(fresh);
    expect(location.pathname + location.hash).toBe('/student/mark');
    expect(history.length).toBe(entries);
  });

  it('stays for the tab until it is dropped, with the time of the scan', () => {
    takePendingScan(window);
    vi.setSystemTime('2026-11-25T10:05:00.000Z');
    expect(takePendingScan(window)).toEqual(fresh);
    keepPendingScan({ kind: 'code', code: CODE, scannedAt: NOW, overSignIn: true }, window);
    expect(takePendingScan(window)).toEqual({ ...fresh, overSignIn: true });
    for (const studentId of [null, 'somebody']) {
      keepPendingScan({ kind: 'claim', studentId }, window);
      expect(takePendingScan(window)).toEqual({ kind: 'claim', studentId });
    }
    dropPendingScan(window);
    expect(takePendingScan(window)).toBeNull();
  });

  it.each([
    { kind: 'claim', studentId: null },
    { kind: 'code', code: OLDER, scannedAt: EARLIER, overSignIn: true },
  ] as const)('takes the place of an older $kind', (older) => {
    keepPendingScan(older, window);
    expect(takePendingScan(window)).toEqual(fresh);
  });

  it('is foreign in a fragment that holds no code, which goes from the address as well', () => {
    history.replaceState(null, '', '/student/mark#hello');
    expect(takePendingScan(window)).toEqual({ kind: 'foreign' });
    expect(location.hash).toBe('');
  });

  it('keeps the query of the address', () => {
    history.replaceState(null, '', `/student/mark?from=mail${fragment}`);
    takePendingScan(window);
    expect(location.pathname + location.search + location.hash).toBe('/student/mark?from=mail');
  });

  it.each(['null', '{}', '{"kind":"code","code":"hello"}', `{"kind":"code","code":"${CODE}","scannedAt":"noon"}`])(
    'is none where %s was stored',
    (text) => {
      history.replaceState(null, '', '/student/mark');
      sessionStorage.setItem('rollcall.pending-scan', text);
      expect(takePendingScan(window)).toBeNull();
    },
  );
});
