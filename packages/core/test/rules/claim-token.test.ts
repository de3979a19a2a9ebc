import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimEnd, newClaim, openClaim, sealClaim } from '../../src/attendance/claim-token';

const key = new Uint8Array(32).fill(1);
const anyClaim = fc
  .record({
    number: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    scannedAt: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  })
  .map(({ number, scannedAt }) => newClaim(number, scannedAt));

test('a claim comes out as it went in', () => {
  fc.assert(
    fc.property(anyClaim, (claim) => {
      expect(openClaim(sealClaim(claim, key), key)).toEqual(claim);
    }),
  );
});

test('its id is one that a mark can be named by', () => {
  expect(newClaim(1, new Date()).id).toMatch(/^[\w-]{22}$/);
  expect(newClaim(1, new Date()).id).not.toBe(newClaim(1, new Date()).id);
});

test('with any byte changed, or with another key, it is none', () => {
  const anyChange = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(anyClaim, anyChange, (claim, [place, change]) => {
      const token = sealClaim(claim, key);
      const parts = token.split('.').map((part) => Buffer.from(part, 'base64url'));
      const bytes = Buffer.concat(parts);
      const index = place % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(index) ^ change, index);
      const [length = 0] = parts.map((part) => part.length);
      const changed = [bytes.subarray(0, length), bytes.subarray(length)].map((part) => part.toString('base64url'));
      expect(openClaim(changed.join('.'), key)).toBeNull();
      expect(openClaim(token, new Uint8Array(32).fill(2))).toBeNull();
    }),
  );
});

test('anything else is none, and does no harm', () => {
  const anyBytes = fc.uint8Array().map((bytes) => `${Buffer.from(bytes).toString('base64url')}.`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyBytes), (text) => {
      expect(openClaim(text, key)).toBeNull();
    }),
  );
});

test('it ends ten minutes after the scan', () => {
  const scannedAt = new Date('2026-03-02T09:01:00.000Z');
  expect(claimEnd({ scannedAt })).toEqual(new Date('2026-03-02T09:11:00.000Z'));
});
