import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** After the scan there is so long to sign in, or to register. */
const CLAIM_MS = 10 * 60 * 1000;

/** A scan that the server has seen and will mark for whoever signs in. `number`: the session's; `id`: 16 random bytes. */
export type Claim = { id: string; number: number; scannedAt: Date };

const ID_BYTES = 16;
const BODY_BYTES = ID_BYTES + 4 + 6;

export function newClaim(number: number, scannedAt: Date): Claim {
  return { id: randomBytes(ID_BYTES).toString('base64url'), number, scannedAt };
}

/** The moment from which on the claim is worth nothing. */
export function claimEnd({ scannedAt }: Pick<Claim, 'scannedAt'>): Date {
  return new Date(scannedAt.getTime() + CLAIM_MS);
}

/** The claim as the cookie holds it: `<id, number and time>.<HMAC-SHA-256>`, so that nobody can make or change one. */
export function sealClaim({ id, number, scannedAt }: Claim, key: Uint8Array): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.write(id, 'base64url');
  body.writeUInt32BE(number, ID_BYTES);
  body.writeUIntBE(scannedAt.getTime(), ID_BYTES + 4, 6);
  return `${body.toString('base64url')}.${seal(body, key).toString('base64url')}`;
}

/** Null: it was not sealed with this key. An old claim opens; `claimEnd` tells. */
export function openClaim(token: string, key: Uint8Array): Claim | null {
  const [body = Buffer.alloc(0), mac = Buffer.alloc(0)] = token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url'));
  const expected = seal(body, key);
  if (body.length !== BODY_BYTES || mac.length !== expected.length || !timingSafeEqual(mac, expected)) return null;
  return {
    id: body.subarray(0, ID_BYTES).toString('base64url'),
    number: body.readUInt32BE(ID_BYTES),
    scannedAt: new Date(body.readUIntBE(ID_BYTES + 4, 6)),
  };
}

function seal(body: Buffer, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(body).digest();
}
