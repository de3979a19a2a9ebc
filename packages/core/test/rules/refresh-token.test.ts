import { refreshInput } from '@rollcall/contracts/auth';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRefreshToken, loginIdOf, nextRefreshToken, refreshHash } from '../../src/auth/refresh-token';

const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('every token of a login names it, fits the contract and is a new one', () => {
  fc.assert(
    fc.property(fc.uuid(), anyKey, (loginId, key) => {
      const chain = [firstRefreshToken(loginId)];
      for (let turn = 0; turn < 5; turn += 1) chain.push(nextRefreshToken(chain.at(-1) ?? '', key));
      for (const token of chain) {
        expect(loginIdOf(token)).toBe(loginId);
        expect(refreshInput.parse({ refreshToken: token })).toEqual({ refreshToken: token });
      }
      expect(new Set(chain).size).toBe(chain.length);
    }),
  );
});

test('a repeated request gets the same successor, and only who holds the key can make it', () => {
  fc.assert(
    fc.property(fc.uuid(), anyKey, anyKey, (loginId, key, otherKey) => {
      fc.pre(!Buffer.from(key).equals(otherKey));
      const token = firstRefreshToken(loginId);
      expect(nextRefreshToken(token, key)).toBe(nextRefreshToken(token, Buffer.from(key)));
      expect(nextRefreshToken(token, key)).not.toBe(nextRefreshToken(token, otherKey));
    }),
  );
});

test('two sign-ins of one login id share nothing', () => {
  const loginId = '0b0e7a52-4f0c-4c57-9a35-6d1a6a8f1a01';
  expect(firstRefreshToken(loginId)).not.toBe(firstRefreshToken(loginId));
});

test('what has not the form of a token names no login', () => {
  const token = firstRefreshToken('0b0e7a52-4f0c-4c57-9a35-6d1a6a8f1a01');
  const misshapen = ['', '.', token.slice(0, -1), `${token}x`, ` ${token}`, `${token}\n`, token.replace('.', ':')];
  for (const text of misshapen) expect(loginIdOf(text)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(loginIdOf(text)).toBeNull();
    }),
  );
});

test('what is stored is 32 bytes that do not tell the token', () => {
  const token = firstRefreshToken('0b0e7a52-4f0c-4c57-9a35-6d1a6a8f1a01');
  expect(refreshHash(token)).toHaveLength(32);
  expect(refreshHash(token)).toEqual(refreshHash(token));
  expect(refreshHash(token)).not.toEqual(refreshHash(`${token} `));
});
