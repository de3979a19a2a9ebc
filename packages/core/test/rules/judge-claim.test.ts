import { expect, test } from 'vitest';
import { judgeClaim } from '../../src/attendance/judge-claim';
import type { FirstMark } from '../../src/attendance/judge-mark';

const scannedAt = new Date('2026-03-02T09:01:00.000Z');
const after = (minutes: number) => new Date(scannedAt.getTime() + minutes * 60_000);
const mark: FirstMark = { id: 'mark', status: 'late', markedAt: scannedAt, nonce: null, isBySystem: false };
const absence: FirstMark = { ...mark, status: 'absent', isBySystem: true };

const USED = { kind: 'QR_TOKEN_EXPIRED', message: expect.stringContaining('used already') };
const OVER = { kind: 'QR_TOKEN_EXPIRED', message: expect.stringContaining('ten minutes') };
const GOOD = { kind: 'scanned', at: scannedAt };

test.for([
  { claim: 'that nobody has redeemed', by: null, minutes: 5, firstMark: null, is: GOOD },
  { claim: 'in its last millisecond', by: null, minutes: 10 - 1 / 60_000, firstMark: null, is: GOOD },
  { claim: 'of ten minutes ago', by: null, minutes: 10, firstMark: null, is: OVER },
  { claim: 'where the end has given an absence', by: null, minutes: 5, firstMark: absence, is: GOOD },
  {
    claim: 'from a clock that is ahead',
    by: null,
    minutes: -1,
    firstMark: null,
    is: { kind: 'scanned', at: after(-1) },
  },
  { claim: 'of somebody else', by: 'another', minutes: 5, firstMark: null, is: USED },
  { claim: 'of somebody else, of one who is marked', by: 'another', minutes: 5, firstMark: mark, is: USED },
  { claim: 'whose mark was taken back', by: 'student', minutes: 5, firstMark: null, is: USED },
  { claim: 'whose mark was taken back before the end', by: 'student', minutes: 5, firstMark: absence, is: USED },
  {
    claim: 'whose mark a teacher has changed',
    by: 'student',
    minutes: 5,
    firstMark: mark,
    is: { kind: 'ALREADY_MARKED_ATTENDANCE', firstMark: mark },
  },
])('a claim $claim', ({ by, minutes, firstMark, is }) => {
  const claim = { scannedAt, at: after(minutes), redeemedBy: by };
  expect(judgeClaim(claim, { id: 'student', firstMark })).toEqual(is);
});
