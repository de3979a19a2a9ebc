import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeLateUpload, scanTime } from '../../src/attendance/late-upload';
import { currentCode, judgeCode, type CodeFacts } from '../../src/sessions/session-code';
import { after, anyAge, anyFacts } from './code-facts';

const startTime = new Date('2026-03-02T09:00:00.000Z');
const minutesIn = (minutes: number) => new Date(startTime.getTime() + minutes * 60_000);
const codes: CodeFacts = { number: 7, key: new Uint8Array(32).fill(1), epoch: 1, epochAt: startTime, ttlSeconds: 300 };
const session = {
  startTime,
  endTime: minutesIn(60),
  startedAt: startTime,
  endedAt: minutesIn(58),
  codes,
  lateUploads: 'flag' as const,
};
/** On the screen from 20 to 25 minutes after the start. */
const { code } = currentCode(codes, minutesIn(22));
const SECONDS_5 = 5 / 60;
const NEVER = { kind: 'QR_TOKEN_EXPIRED' };

test.for([
  { scan: 'within the step', says: 22, is: 22 },
  { scan: 'at its very beginning', says: 20, is: 20 },
  { scan: 'by a clock that is a little behind', says: 19.95, is: 19.95 },
  { scan: 'in the grace after it', says: 25.08, is: 25.08 },
  { scan: 'by a clock that was put forward since', says: -40, is: 20 - SECONDS_5 },
])('a scan $scan was made when its code was on the screen', ({ says, is }) => {
  const verdict = judgeLateUpload(session, { code, scannedAt: minutesIn(says), at: minutesIn(120) });
  expect(verdict).toEqual({ kind: 'scanned', at: minutesIn(is) });
});

test.for([25.09, 30, 85, 500_000])(
  'a scan %s minutes after the start is of a picture: the code had left the screen',
  (says) => {
    const upload = { code, scannedAt: minutesIn(says), at: minutesIn(600_000) };
    expect(judgeLateUpload({ ...session, endedAt: null, endTime: minutesIn(700_000) }, upload)).toEqual(NEVER);
  },
);

test.for([
  { phone: 'right', hoursAhead: 0 },
  { phone: 'an hour behind', hoursAhead: -1 },
  { phone: 'of another year', hoursAhead: 9_000 },
])('what counts is how long a phone has kept the scan: by a clock that is $phone', ({ hoursAhead }) => {
  const shows = (minutes: number) => minutesIn(minutes + hoursAhead * 60).toISOString();
  expect(scanTime({ scannedAt: shows(22), sentAt: shows(40) }, minutesIn(40))).toEqual(minutesIn(22));
});

test.for([
  { says: 'nothing', times: {}, is: null },
  { says: 'when it scanned alone', times: { scannedAt: minutesIn(22).toISOString() }, is: minutesIn(22) },
  {
    says: 'that it sent before it scanned',
    times: { scannedAt: minutesIn(22).toISOString(), sentAt: minutesIn(21).toISOString() },
    is: minutesIn(40),
  },
])('where a phone says $says', ({ times, is }) => {
  expect(scanTime(times, minutesIn(40))).toEqual(is);
});

const NOT_THEN = { kind: 'SESSION_NOT_ACTIVE' };
const DAY = 24 * 60;

test.for([
  { what: 'where the class refuses late uploads', change: { lateUploads: 'refuse' as const }, is: NEVER },
  { what: 'of a code that the teacher has killed', change: { codes: { ...codes, epoch: 2 } }, is: NEVER },
  { what: 'more than a day after the scan', change: {}, at: DAY + 22.01, is: NEVER },
  { what: 'a day after the scan', change: {}, at: DAY + 22, is: { kind: 'scanned', at: minutesIn(22) } },
  { what: 'of after the end', change: { endedAt: minutesIn(21) }, is: NOT_THEN },
  {
    what: 'of after an end that nobody has written yet',
    change: { endTime: minutesIn(6), endedAt: null },
    is: NOT_THEN,
  },
  { what: 'where the session was never started', change: { startedAt: null }, is: NOT_THEN },
  { what: 'of a code that comes only later', change: {}, at: 19, is: NEVER },
  { what: 'while the session runs', change: { endedAt: null }, at: 40, is: { kind: 'scanned', at: minutesIn(22) } },
])('an upload $what', ({ change, at = 120, is }) => {
  const upload = { code, scannedAt: minutesIn(22), at: minutesIn(at) };
  expect(judgeLateUpload({ ...session, ...change }, upload)).toEqual(is);
});

test('a code of the first step was on no screen before the start', () => {
  const early = currentCode(codes, startTime).code;
  const upload = { code: early, scannedAt: minutesIn(-3), at: minutesIn(120) };
  expect(judgeLateUpload(session, upload)).toEqual({ kind: 'scanned', at: startTime });
});

test('whatever the phone’s clock says, the time is one at which the code was good, and not ahead of the server', () => {
  const anyClock = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(anyFacts, anyAge, anyAge, anyClock, (facts, shownAfter, wait, scannedAt) => {
      const shownAt = after(facts, shownAfter);
      const at = new Date(shownAt.getTime() + wait);
      const endTime = after(facts, 100 * DAY * 60_000);
      const times = { startTime: facts.epochAt, startedAt: facts.epochAt, endTime, endedAt: null };
      const upload = { code: currentCode(facts, shownAt).code, scannedAt, at };
      const verdict = judgeLateUpload({ ...times, codes: facts, lateUploads: 'accept' }, upload);
      if (verdict.kind !== 'scanned') return;
      expect(verdict.at.getTime()).toBeLessThanOrEqual(at.getTime());
      // The window's last millisecond is not in it any more.
      const good = [0, 1].map((early) => judgeCode(facts, upload.code, new Date(verdict.at.getTime() - early)));
      expect(good).toContain('good');
    }),
  );
});
