import { codeLink } from '@rollcall/contracts/qr-link';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropPendingCode, keepPendingCode, takePendingCode } from '../src/features/mark/pending-code';

const CODE = '3f2b8c1e-5d47-4a90-9b3c-7e61f0a2d518';
const OLDER = '91c5a0d2-0b7e-4f36-8c1d-2a4e6f8090b1';
const fragment = new URL(codeLink('https://rollcall.example.edu', CODE)).hash;

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', `/student/mark${fragment}`);
});

describe('the code of a link', () => {
  it('is read, and gone from the address and the history', () => {
    const entries = history.length;
    expect(takePendingCode(window)).toEqual({ code: CODE, overSignIn: false });
    expect(location.pathname + location.hash).toBe('/student/mark');
    expect(history.length).toBe(entries);
  });

  it('stays for the tab until it is dropped', () => {
    takePendingCode(window);
    expect(takePendingCode(window)).toEqual({ code: CODE, overSignIn: false });
    keepPendingCode({ code: CODE, overSignIn: true }, window);
    expect(takePendingCode(window)).toEqual({ code: CODE, overSignIn: true });
    dropPendingCode(window);
    expect(takePendingCode(window)).toBeNull();
  });

  it('takes the place of an older one', () => {
    keepPendingCode({ code: OLDER, overSignIn: true }, window);
    expect(takePendingCode(window)).toEqual({ code: CODE, overSignIn: false });
  });

  it('is null in a fragment that holds none, which goes from the address as well', () => {
    history.replaceState(null, '', '/student/mark#hello');
    expect(takePendingCode(window)).toEqual({ code: null, overSignIn: false });
    expect(location.hash).toBe('');
  });

  it('keeps the query of the address', () => {
    history.replaceState(null, '', `/student/mark?from=mail${fragment}`);
    takePendingCode(window);
    expect(location.pathname + location.search + location.hash).toBe('/student/mark?from=mail');
  });
});
