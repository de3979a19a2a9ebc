import type { ErrorKind } from '@rollcall/contracts/errors';

/** What happened, for the log and the figures: ids and outcomes, never a name, an e-mail, a code or a token. */
export type JournalEntry =
  | { type: 'registered' | 'signed-in' | 'signed-out' | 'password-changed' | 'password-reset'; userId: string }
  | { type: 'sign-in-refused'; reason: ErrorKind }
  | { type: 'refresh-token-reused'; loginId: string }
  /** `reason`: what the mail server or the network calls it, such as ESOCKET or EAUTH. */
  | { type: 'mail-failed'; userId: string; reason: string }
  | { type: 'code-shown' | 'code-replaced' | 'session-started'; sessionId: string }
  | { type: 'session-ended'; sessionId: string; by: 'teacher' | 'system' }
  | { type: 'scanned'; studentId: string; sessionId: string | null; outcome: 'present' | 'late' | ErrorKind }
  /** Nobody is signed in yet. */
  | { type: 'claim-made'; sessionId: string }
  | { type: 'claim-refused'; reason: ErrorKind }
  | { type: 'mark-changed'; sessionId: string; studentId: string; teacherId: string; status: string }
  | { type: 'mark-taken-back'; sessionId: string; studentId: string; teacherId: string };

/** Writes an entry down; never fails and takes no time. */
export type Journal = (entry: JournalEntry) => void;
