import type { FirstMark, Refused } from './judge-mark';
import { claimEnd } from './claim-token';

/** `redeemedBy`: the student whose mark the claim has become; null: it has become none. */
export type JudgedClaim = { scannedAt: Date; at: Date; redeemedBy: string | null };

const SPENT = 'This scan has been used already. Please scan the code on the screen now.';
const OVER = 'This scan is more than ten minutes old. Please scan the code on the screen now.';

/**
 * Whether a claim may become this student's mark. The server has seen the scan itself, so neither the code's end nor the
 * session's matter any more. It serves one student once: not even the same one after a teacher has taken the mark back.
 */
export function judgeClaim(
  claim: JudgedClaim,
  student: { id: string; firstMark: FirstMark | null },
): Refused | { kind: 'scanned'; at: Date } {
  const { redeemedBy, scannedAt, at } = claim;
  const { firstMark } = student;
  if (redeemedBy === student.id && firstMark !== null && !firstMark.isBySystem) {
    return { kind: 'ALREADY_MARKED_ATTENDANCE', firstMark };
  }
  if (redeemedBy !== null) return { kind: 'QR_TOKEN_EXPIRED', message: SPENT };
  if (at >= claimEnd(claim)) return { kind: 'QR_TOKEN_EXPIRED', message: OVER };
  // The process that saw the scan may have a clock that is a little ahead.
  return { kind: 'scanned', at: new Date(Math.min(scannedAt.getTime(), at.getTime())) };
}
