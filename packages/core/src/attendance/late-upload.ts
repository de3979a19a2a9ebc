import type { LateUploads } from '@rollcall/contracts/classes';
import { codeWindow, type CodeFacts } from '../sessions/session-code';
import { wasActive, type SessionTimes } from '../sessions/session-lifecycle';

/** Phones keep a scan for a day at most; so does the server's patience. */
const LATEST_UPLOAD_MS = 24 * 60 * 60 * 1000;

type LateUploadVerdict = { kind: 'SESSION_NOT_ACTIVE' | 'QR_TOKEN_EXPIRED' } | { kind: 'scanned'; at: Date };

/**
 * Whether a code that is not good any more was good when the phone scanned it, and when that was.
 *
 * The code itself is the witness: it was on the screen during its step and at no other time, so what the phone's clock says
 * is taken into that window, however wrong it is; the server's own clock and the session's start bound it too. Who lies
 * gains no more than one step. The class's policy is the one of now, for that is whom the teacher trusts now.
 */
export function judgeLateUpload(
  session: SessionTimes & { codes: CodeFacts; lateUploads: LateUploads },
  scan: { code: string; scannedAt: Date; at: Date },
): LateUploadVerdict {
  const window = codeWindow(session.codes, scan.code);
  const now = scan.at.getTime();
  if (session.lateUploads === 'refuse' || window === null || window.from > now) return { kind: 'QR_TOKEN_EXPIRED' };
  const from = Math.max(window.from, session.startedAt?.getTime() ?? 0);
  const until = Math.min(window.until, now);
  const at = new Date(Math.min(Math.max(scan.scannedAt.getTime(), from), until));
  if (!wasActive(session, at)) return { kind: 'SESSION_NOT_ACTIVE' };
  const isTooLate = now - at.getTime() > LATEST_UPLOAD_MS;
  return isTooLate ? { kind: 'QR_TOKEN_EXPIRED' } : { kind: 'scanned', at };
}
