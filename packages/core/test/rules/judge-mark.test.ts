import { expect, test } from 'vitest';
import { judgeMark, type MarkedSession } from '../../src/attendance/judge-mark';
import { currentCode, type CodeFacts } from '../../src/sessions/session-code';
import { flipBit } from './code-facts';

const startTime = new Date('2026-03-02T09:00:00.000Z');
const minutesIn = (minutes: number) => new Date(startTime.getTime() + minutes * 60_000);
const codes: CodeFacts = { number: 7, key: new Uint8Array(32).fill(1), epoch: 0, epochAt: startTime, ttlSeconds: 300 };
const session: MarkedSession = {
  id: 'session',
  classId: 'class',
  className: 'Logic',
  startTime,
  endTime: minutesIn(60),
  startedAt: startTime,
  endedAt: null,
  codes,
  lateAfterMinutes: 10,
  lateUploads: 'flag',
};
const at = minutesIn(8);
const firstMark = {
  id: 'mark',
  status: 'present' as const,
  markedAt: minutesIn(1),
  nonce: 'the-nonce-of-the-scan',
  isBySystem: false,
};
const inTime = { kind: 'code' as const, scannedAt: null, nonce: null };
const goodCode = currentCode(codes, at).code;

/** The order of spec section 3. */
const ORDER = [
  'QR_TOKEN_INVALID',
  'SESSION_NOT_ACTIVE',
  'QR_TOKEN_EXPIRED',
  'NOT_ENROLLED',
  'ALREADY_MARKED_ATTENDANCE',
] as const;
type Fault = (typeof ORDER)[number];

const everyCombination = Array.from({ length: 2 ** ORDER.length }, (_, bits) =>
  ORDER.filter((_fault, index) => (bits & (1 << index)) !== 0),
);

test.for(everyCombination.map((faults) => ({ faults, first: faults[0] ?? 'mark' })))(
  'of the faults $faults the answer is $first',
  ({ faults, first }) => {
    const has = (fault: Fault) => faults.includes(fault);
    const timely = has('QR_TOKEN_EXPIRED') ? currentCode(codes, startTime).code : goodCode;
    const verdict = judgeMark(
      has('SESSION_NOT_ACTIVE') ? { ...session, endedAt: minutesIn(7) } : session,
      {
        id: 'student',
        isEnrolled: !has('NOT_ENROLLED'),
        firstMark: has('ALREADY_MARKED_ATTENDANCE') ? firstMark : null,
      },
      { code: has('QR_TOKEN_INVALID') ? flipBit(timely, 100) : timely, at, ...inTime },
    );
    expect(verdict.kind).toBe(first);
  },
);

const newcomer = { id: 'student', isEnrolled: true, firstMark: null };

test('who is marked already is shown the first mark, whatever it is', () => {
  for (const status of ['present', 'late', 'absent', 'excused'] as const) {
    const mark = { ...firstMark, status };
    expect(
      judgeMark(session, { id: 'student', isEnrolled: true, firstMark: mark }, { code: goodCode, at, ...inTime }),
    ).toEqual({
      kind: 'ALREADY_MARKED_ATTENDANCE',
      firstMark: mark,
    });
  }
});

test.for([
  { name: 'of no session', marked: null, kind: 'QR_TOKEN_INVALID' },
  {
    name: 'of a session that has made no code yet',
    marked: { ...session, startedAt: null, codes: null },
    kind: 'QR_TOKEN_INVALID',
  },
  {
    name: 'of a session that nobody ended in time',
    marked: { ...session, endTime: minutesIn(-8) },
    kind: 'SESSION_NOT_ACTIVE',
  },
] as const)('a code $name: $kind', ({ marked, kind }) => {
  expect(judgeMark(marked, newcomer, { code: goodCode, at, ...inTime }).kind).toBe(kind);
});

test.for([
  { minutes: 10, status: 'present' },
  { minutes: 10.001, status: 'late' },
] as const)('a scan after $minutes minutes is $status', ({ minutes, status }) => {
  const now = minutesIn(minutes);
  const { code } = currentCode(codes, now);
  expect(judgeMark(session, newcomer, { code, at: now, ...inTime })).toEqual({
    kind: 'mark',
    status,
    markedAt: now,
    receivedAt: null,
    isFlagged: false,
  });
});
