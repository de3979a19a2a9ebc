import { RollcallError, type RollcallErrorCode } from '@rollcall/sdk/errors';
import { describe, expect, it } from 'vitest';
import { cutOffScan } from '../src/features/outbox/cut-off-scan';
import { afterFailure, mayTry, waitMs } from '../src/features/outbox/judge-try';
import {
  aged,
  type KeptMark,
  markOfScan,
  type MarkState,
  MOST_KEPT,
  sameScan,
  tooMany,
} from '../src/features/outbox/kept-mark';

const NOW = Date.parse('2026-11-25T10:02:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADA = '00000000-0000-4000-8000-000000000001';
const BEN = '00000000-0000-4000-8000-000000000002';
const CODE = '3f2b8c1e-5d47-4a90-9b3c-7e61f0a2d518';
const OTHER = '91c5a0d2-0b7e-4f36-8c1d-2a4e6f8090b1';

const waiting = (hold: 'network' | 'trouble' | 'too-many' | 'signed-out' | null): MarkState => ({
  kind: 'waiting',
  hold,
});
const refused: MarkState = {
  kind: 'refused',
  refusal: { code: 'NOT_ENROLLED', message: '', status: 403, details: undefined },
};

function mark({ ageMs = 0, ...changes }: Partial<KeptMark> & { ageMs?: number } = {}): KeptMark {
  const scannedAt = new Date(NOW - ageMs).toISOString();
  return { ...markOfScan({ code: CODE, scannedAt, studentId: ADA }), ...changes };
}

function failed(code: RollcallErrorCode, status: number, retryAfterSeconds?: number) {
  return afterFailure(mark(), new RollcallError({ code, status, message: 'No', retryAfterSeconds }), NOW);
}

describe('a try that failed', () => {
  it.each([
    ['NETWORK_ERROR', 0, 'network'],
    ['SERVICE_UNAVAILABLE', 503, 'trouble'],
    ['INTERNAL_SERVER_ERROR', 500, 'trouble'],
    ['DATABASE_ERROR', 500, 'trouble'],
    ['RATE_LIMITED', 429, 'too-many'],
    ['AUTH_UNAUTHORIZED', 401, 'signed-out'],
    ['AUTH_TOKEN_EXPIRED', 401, 'signed-out'],
  ] as const)('%s (%i) keeps the mark', (code, status, hold) => {
    expect(failed(code, status)).toMatchObject({ state: waiting(hold), tries: 1 });
  });

  it.each([
    ['QR_TOKEN_EXPIRED', 410],
    ['QR_TOKEN_INVALID', 400],
    ['SESSION_NOT_ACTIVE', 409],
    ['ALREADY_MARKED_ATTENDANCE', 409],
    ['NOT_ENROLLED', 403],
    ['AUTH_UNAUTHORIZED', 403],
    ['VALIDATION_FAILED', 400],
  ] as const)('%s (%i) is an answer for good', (code, status) => {
    expect(failed(code, status).state).toMatchObject({ kind: 'refused', refusal: { code, status, message: 'No' } });
  });

  it('is tried again after the time that the server named, or a minute where a limit names none', () => {
    expect(failed('RATE_LIMITED', 429, 12).nextTryAt).toBe(NOW + 12_000);
    expect(failed('SERVICE_UNAVAILABLE', 503, 5).nextTryAt).toBe(NOW + 5_000);
    expect(failed('RATE_LIMITED', 429).nextTryAt).toBe(NOW + MINUTE);
  });

  it.each([
    [1, 1_000, 2_000],
    [2, 2_000, 4_000],
    [5, 16_000, 32_000],
    [6, 30_000, 60_000],
    [500, 30_000, 60_000],
  ])('waits after try %i from %i to %i ms, at random', (tries, least, most) => {
    expect(waitMs(tries, () => 0)).toBe(least);
    expect(waitMs(tries, () => 1)).toBe(most);
  });
});

describe('whether to try now', () => {
  it.each([
    { state: waiting(null), dueInMs: 0, hope: false, may: true },
    { state: waiting('network'), dueInMs: 1, hope: false, may: false },
    { state: waiting('network'), dueInMs: 1, hope: true, may: true },
    { state: waiting('signed-out'), dueInMs: 1, hope: true, may: true },
    // A server that has named a time is not asked before.
    { state: waiting('too-many'), dueInMs: 1, hope: true, may: false },
    { state: waiting('too-many'), dueInMs: 0, hope: false, may: true },
    { state: refused, dueInMs: 0, hope: true, may: false },
    { state: { kind: 'given-up' } as const, dueInMs: 0, hope: true, may: false },
  ])('$state, due in $dueInMs ms, hope: $hope → $may', ({ state, dueInMs, hope, may }) => {
    expect(mayTry(mark({ state, nextTryAt: NOW + dueInMs }), { now: NOW, hope })).toBe(may);
  });
});

describe('time that passes', () => {
  it.each([
    { state: waiting('network'), ageMs: 24 * HOUR, becomes: 'waiting' },
    { state: waiting('network'), ageMs: 24 * HOUR + 1, becomes: 'given-up' },
    { state: refused, ageMs: 7 * 24 * HOUR, becomes: 'refused' },
    { state: refused, ageMs: 7 * 24 * HOUR + 1, becomes: undefined },
    { state: { kind: 'given-up' } as const, ageMs: 7 * 24 * HOUR + 1, becomes: undefined },
  ])('makes of $state.kind after $ageMs ms: $becomes', ({ state, ageMs, becomes }) => {
    expect(aged(mark({ state, ageMs }), NOW)?.state.kind).toBe(becomes);
  });
});

describe('a scan', () => {
  it('has a name that the server takes, and no two the same', () => {
    const names = Array.from({ length: 20 }, () => mark().nonce);
    expect(new Set(names).size).toBe(20);
    for (const name of names) expect(name).toMatch(/^[\w-]{16,64}$/);
  });

  it('of a code that is on its way is the same one, for the same student', () => {
    const kept = [mark({ code: OTHER }), mark({ studentId: BEN }), mark({ state: refused }), mark()];
    expect(sameScan(kept, { code: CODE, studentId: ADA, scannedAt: '' })).toBe(kept[3]);
    expect(sameScan(kept.slice(0, 3), { code: CODE, studentId: ADA, scannedAt: '' })).toBeUndefined();
  });

  it.each([
    ['on its first try', { state: waiting(null), ageMs: MINUTE - 1 }, true],
    ['just refused for want of a login', { state: waiting('signed-out'), ageMs: MINUTE - 1 }, true],
    ['of earlier', { state: waiting(null), ageMs: MINUTE }, false],
    ['that waits for the network', { state: waiting('network'), ageMs: 0 }, false],
    ['that was answered', { state: refused, ageMs: 0 }, false],
    ['of another student', { state: waiting(null), ageMs: 0, studentId: BEN }, false],
  ])('%s is cut off by the end of the login: %s', (_name, changes, isCutOff) => {
    expect(cutOffScan([mark(changes)], { studentId: ADA, now: NOW }) !== undefined).toBe(isCutOff);
  });
});

it('room is made by forgetting answers first, then the oldest scans', () => {
  const answered = mark({ state: refused, ageMs: 1 });
  const oldest = mark({ ageMs: 9_000 });
  const rest = Array.from({ length: MOST_KEPT - 2 }, (_, index) => mark({ ageMs: index }));
  expect(tooMany([...rest, oldest])).toEqual([]);
  expect(tooMany([...rest, oldest, answered])).toEqual([answered]);
  expect(tooMany([...rest, oldest, answered, mark()])).toEqual([answered, oldest]);
});
