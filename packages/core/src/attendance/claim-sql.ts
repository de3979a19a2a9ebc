import { CLAIMED_SCAN, LATE_UPLOAD } from '@rollcall/contracts/attendance';
import { MARK_ROWS } from './new-mark';

/** What the log says of marks that were scanned earlier; `areClaims`: each is named by the claim that it redeems. */
export type EarlierScans = { reason: string; areClaims: boolean };

export const UPLOADS: EarlierScans = { reason: LATE_UPLOAD, areClaims: false };
export const CLAIMS: EarlierScans = { reason: CLAIMED_SCAN, areClaims: true };

/**
 * The parts of a statement that writes marks by which claims are redeemed in the same commit: of a claim that somebody has
 * redeemed before, however short a time, no mark is written. A part of its own, so that ordinary marks pay nothing for it.
 */
export function claimSql({ areClaims }: EarlierScans): { name: string; taken: string; ofTaken: string } {
  if (!areClaims) return { name: '', taken: '', ofTaken: '' };
  return {
    name: '-of-claims',
    taken: `taken AS (
        INSERT INTO redeemed_claims (id, student_id, redeemed_at)
        SELECT mark.nonce, mark.student_id, coalesce(mark.received_at, mark.marked_at)
        FROM open CROSS JOIN ${MARK_ROWS}
        ON CONFLICT (id) DO NOTHING
        RETURNING id, student_id
      ),`,
    ofTaken: 'JOIN taken ON taken.id = mark.nonce AND taken.student_id = mark.student_id',
  };
}
