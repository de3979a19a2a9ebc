import type { Attendance } from '@rollcall/contracts/attendance';
import type { RollcallErrorCode } from '@rollcall/sdk/errors';

/** One scan, kept on this phone until the student has seen the server's answer. */
export type KeptMark = {
  /** Tells the server that a second try is the same scan, so that a lost answer does not become "already marked". */
  nonce: string;
  code: string;
  /** By this phone's clock. */
  scannedAt: string;
  studentId: string;
  tries: number;
  /** In ms since 1970; for `waiting` alone. */
  nextTryAt: number;
  state: MarkState;
};

export type MarkState =
  | { kind: 'waiting'; hold: Hold | null }
  | { kind: 'marked'; attendance: Attendance }
  | { kind: 'refused'; refusal: Refusal }
  /** The server was not reached within the day. */
  | { kind: 'given-up' };

/** Why the last try did not count; null: none has ended yet. */
export type Hold = 'network' | 'trouble' | 'too-many' | 'signed-out';

/** A RollcallError as the database can keep it. */
export type Refusal = { code: RollcallErrorCode; message: string; status: number; details: unknown };

/** A code as it was scanned. */
export type Scan = Pick<KeptMark, 'code' | 'scannedAt' | 'studentId'>;

/** As long as the server takes a scan of earlier (contracts: attendance.mark). */
const LONGEST_KEPT_MS = 24 * 60 * 60 * 1000;
/** An answer that nobody has come to see. */
const LONGEST_SHOWN_MS = 7 * LONGEST_KEPT_MS;
/** More than anyone scans in a day; what is beyond it is no student's doing. */
export const MOST_KEPT = 50;

/** A scan that is to be sent at once. The nonce needs no secure page, as `crypto.randomUUID` would. */
export function markOfScan({ code, scannedAt, studentId }: Scan): KeptMark {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  const state = { kind: 'waiting', hold: null } as const;
  return { nonce: nonce.join(''), code, scannedAt, studentId, tries: 0, nextTryAt: 0, state };
}

/** The mark after the time that has passed: given up where the server was not reached within the day, null where it is to go. */
export function aged(mark: KeptMark, now: number): KeptMark | null {
  const age = now - Date.parse(mark.scannedAt);
  if (mark.state.kind === 'waiting') return age > LONGEST_KEPT_MS ? { ...mark, state: { kind: 'given-up' } } : mark;
  return age > LONGEST_SHOWN_MS ? null : mark;
}

/** The mark of an earlier scan of the same code by the same student that is still on its way, in this tab or in another. */
export function sameScan(marks: readonly KeptMark[], { code, studentId }: Scan): KeptMark | undefined {
  return marks.find((each) => each.code === code && each.studentId === studentId && each.state.kind === 'waiting');
}

/** Those that have to go so that one more can be kept: answered ones first, then the oldest. */
export function tooMany(marks: readonly KeptMark[]): KeptMark[] {
  const order = (mark: KeptMark) => (mark.state.kind === 'waiting' ? 1 : 0);
  const sorted = marks.toSorted((a, b) => order(a) - order(b) || a.scannedAt.localeCompare(b.scannedAt));
  return sorted.slice(0, Math.max(0, marks.length + 1 - MOST_KEPT));
}
