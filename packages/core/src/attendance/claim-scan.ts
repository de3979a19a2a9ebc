import { AppError } from '../app-error';
import type { Core } from '../core';
import { addressKey } from '../limits/address-key';
import { codeNumber } from '../sessions/session-code';
import { claimEnd, newClaim, sealClaim } from './claim-token';
import { refuseCode } from './judge-mark';
import { readSession } from './read-scans';

/**
 * Keeps the scan of somebody who is not signed in: the answer's token, redeemed within ten minutes, marks with the time of
 * now. Nothing is written, and a code that is good is never turned away, however many come from one address.
 *
 * Fails with QR_TOKEN_INVALID, SESSION_NOT_ACTIVE or QR_TOKEN_EXPIRED; and with RATE_LIMITED, in place of QR_TOKEN_INVALID,
 * at an address that sent too many false codes within a minute.
 */
export async function claimScan(
  core: Core,
  { code, ipAddress }: { code: string; ipAddress: string | null },
): Promise<{ token: string; expiresAt: Date }> {
  const at = core.now();
  const number = codeNumber(code);
  const session = await readSession(core.database, number);
  const refused = refuseCode(session, { code, at });
  if (refused !== null || session === null) {
    const { kind } = refused ?? { kind: 'QR_TOKEN_INVALID' };
    core.journal({ type: 'claim-refused', reason: kind });
    if (kind === 'QR_TOKEN_INVALID') await spendGuess(core, addressKey(ipAddress));
    throw new AppError(kind);
  }
  core.journal({ type: 'claim-made', sessionId: session.id });
  const claim = newClaim(number, at);
  return { token: sealClaim(claim, core.config.claimKey), expiresAt: claimEnd(claim) };
}

/** Not before the code was looked at: behind the same address a whole hall may hold a good one. */
async function spendGuess(core: Core, address: string): Promise<void> {
  if (await core.limits.claimGuesses.spend(address)) return;
  await core.limits.claimGuesses.expectLeft(address);
}
