import type { LateUploads } from '@rollcall/contracts/classes';
import { codeWindow, type CodeFacts } from '../sessions/session-code';
import { wasActive, type SessionTimes } from '../sessions/session-lifecycle';

/** Phones keep a scan for a day at most; so does the server's patience. */
const LATEST_UPLOAD_MS = 24 * 60 * 60 * 1000;

/** What a phone's clock said at the scan and as it sent it, in ISO 8601. */
export type PhoneTimes = { scannedAt?: string | undefined; sentAt?: string | undefined };

/**
 * When a phone scanned, by the server's clock (`at`: when the request came): as long before as its own clock tells, however wrong that
 * is. Where it does not say when it sent, its clock is believed. Null: it does not say that it kept the scan.
 */
export function scanTime({ scannedAt, sentAt }: PhoneTimes, at: Date): Date | null {
  if (scannedAt === undefined) return null;
  if (sentAt === undefined) return new Date(scannedAt);
  const keptForMs = Math.max(0, Date.parse(sentAt) - Date.parse(scannedAt));
  return new Date(at.getTime() - keptForMs);
}

type LateUploadVerdict = { kind: 'SESSION_NOT_ACTIVE' | 'QR_TOKEN_EXPIRED' } | { kind: 'scanned'; at: Date };

/**
 * Whether a code that is not good any more was good when the phone scanned it, and when that was.
 *
 * The code itself is the witness: it was on the screen during its step and at no other time. Who scanned later has a picture of it, and
 * an expired code. A time before the step is taken to its beginning (the clock was set in between); the server's own clock and the
 * session's start bound it too. Who lies gains no more than one step. The class's policy is the one of now, for that is whom the teacher
 * trusts now.
 */
export function judgeLateUpload(
  session: SessionTimes & { codes: CodeFacts; lateUploads: LateUploads },
  scan: { code: string; scannedAt: Date; at: Date },
): LateUploadVerdict {
  const window = codeWindow(session.codes, scan.code);
  const now = scan.at.getTime();
  if (session.lateUploads === 'refuse' || window === null || window.from > now) return { kind: 'QR_TOKEN_EXPIRED' };
  if (scan.scannedAt.getTime() >= window.until) return { kind: 'QR_TOKEN_EXPIRED' };
  const from = Math.max(window.from, session.startedAt?.getTime() ?? 0);
  const at = new Date(Math.min(Math.max(scan.scannedAt.getTime(), from), now));
  if (!wasActive(session, at)) return { kind: 'SESSION_NOT_ACTIVE' };
  const isTooLate = now - at.getTime() > LATEST_UPLOAD_MS;
  return isTooLate ? { kind: 'QR_TOKEN_EXPIRED' } : { kind: 'scanned', at };
}
