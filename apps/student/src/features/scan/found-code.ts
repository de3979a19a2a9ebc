import { joinHash } from '@rollcall/contracts/join-link';
import { readCode } from '@rollcall/contracts/qr-link';

/** What a QR code of ours is for: the code of a session, or an invitation into a class (what stands behind the `#` of its link). */
export type FoundCode = { kind: 'code'; code: string } | { kind: 'invitation'; hash: string };

/** What of ours is among the texts that were read. The code of a session goes before an invitation that lies beside it. */
export function findCode(texts: readonly string[]): FoundCode | null {
  const code = texts.map(readCode).find((found) => found !== null);
  if (code !== undefined) return { kind: 'code', code };
  const hash = texts.map(joinHash).find((found) => found !== null);
  return hash === undefined ? null : { kind: 'invitation', hash };
}
