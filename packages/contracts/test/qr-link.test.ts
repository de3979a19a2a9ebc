import { describe, expect, test } from 'vitest';
import { codeLink, readCode } from '../src/qr-link';

const URL = 'https://rollcall.example.org';

const CODES = [
  '00000000-0000-4000-8000-000000000000',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
  // Base64's `+` and `/` become `-` and `_` on the way there and back.
  'fbefbefb-efbe-4bef-bfbe-fbefbefbefbe',
  'fffefffe-fffe-4ffe-bffe-fffefffefffe',
  '12345678-9abc-4def-8123-456789abcdef',
];

describe('a code goes into a link and comes out the same', () => {
  test.each(CODES)('%s', (code) => {
    expect(readCode(codeLink(URL, code))).toBe(code);
  });

  test('whatever UUID v4 it is', () => {
    for (let round = 0; round < 5_000; round += 1) {
      const code = crypto.randomUUID();
      expect(readCode(codeLink(URL, code))).toBe(code);
    }
  });

  test('and the link is short, with the code behind `#` alone', () => {
    for (const code of CODES) expect(codeLink(URL, code)).toMatch(/^https:\/\/rollcall\.example\.org\/s#[\w-]{22}$/);
  });
});

describe('a code is read from every form that a person may have at hand', () => {
  const code = '12345678-9abc-4def-8123-456789abcdef';
  const short = codeLink(URL, code).slice(-22);
  const forms = {
    'the UUID': code,
    'the UUID in capitals': code.toUpperCase(),
    'the UUID with spaces around it': `  ${code}\n`,
    'the 22 characters alone': short,
    'a link of another host': `http://192.168.0.7:4000/s#${short}`,
    'a link with spaces around it': ` ${URL}/s#${short} `,
  };
  test.each(Object.entries(forms))('%s', (_name, form) => {
    expect(readCode(form)).toBe(code);
  });
});

describe('what is no code of ours reads as null', () => {
  const short = codeLink(URL, '12345678-9abc-4def-8123-456789abcdef').slice(-22);
  const foreign = {
    nothing: '',
    'a word': 'hello',
    'a UUID of another version': '12345678-9abc-1def-8123-456789abcdef',
    'a UUID of another variant': '12345678-9abc-4def-c123-456789abcdef',
    'a UUID without dashes': '123456789abc4def8123456789abcdef',
    'a UUID with more behind it': '12345678-9abc-4def-8123-456789abcdef0',
    '21 characters': short.slice(1),
    '23 characters': `${short}A`,
    '22 characters that are no UUID v4': 'A'.repeat(22),
    'a link to another page': `${URL}/student#${short}`,
    'a link with a path before it': `${URL}/x/s#${short}`,
    'a link with the code in the query': `${URL}/s?${short}`,
    'a link without a scheme': `rollcall.example.org/s#${short}`,
    'a script': `javascript://x/s#${short}`,
    'a Wi-Fi code': 'WIFI:T:WPA;S:campus;P:secret;;',
    'another page of the web': 'https://example.com/menu',
    'two links': `${URL}/s#${short} ${URL}/s#${short}`,
    'a lone surrogate': '\ud800'.repeat(22),
    'a long text': 'x'.repeat(100_000),
  };
  test.each(Object.entries(foreign))('%s', (_name, text) => {
    expect(readCode(text)).toBeNull();
  });
});
