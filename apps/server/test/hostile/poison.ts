import fc from 'fast-check';

/** Texts that some layer or other takes for more than text: SQL, LIKE, paths, templates, spreadsheets, dates, names of the language. */
const LOADED_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\ufeff',
  '\u202Egnirts',
  '\u200d\u200d',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '👩‍👩‍👧‍👦'.repeat(20),
  'İstanbul ß ﬁ',
  "'; DROP TABLE users; --",
  "' OR '1'='1",
  '$1',
  '%',
  '_%\\',
  '\\',
  '=HYPERLINK("http://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '\r\nSet-Cookie: a=b',
  'NaN',
  'Infinity',
  '-Infinity',
  'infinity',
  'null',
  'undefined',
  'true',
  '0x10',
  '1e309',
  '0000-00-00',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '2016-12-31T23:59:60Z',
  '2026-02-30',
  '2026-02-30T09:00:00Z',
  '2026-01-01T09:00:00+23:59',
  '2099-12-31T23:59:59.999999999999-23:59',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '------------------------------------',
  '--------------------------------------------',
  `${'-'.repeat(36)}.${'A'.repeat(43)}`,
  '999999999.9999999999',
  '__proto__',
  'constructor',
  'Africa/../../etc/passwd',
  'a@b',
  `${'a'.repeat(240)}@example.com`,
];

/** Numbers at which something overflows, rounds or has no JSON. `JSON.parse` reads 1e309 as Infinity. */
const EDGE_NUMBERS = [
  '-0',
  '-1',
  '0',
  '0.1',
  '1e309',
  '-1e309',
  '1e-400',
  '2147483647',
  '2147483648',
  '4294967296',
  '9007199254740991',
  '9007199254740993',
  '1e21',
  `1${'0'.repeat(400)}`,
];

const STRUCTURES = [
  'null',
  'true',
  'false',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":1}',
  '{"then":1}',
  '{"length":4294967295}',
  '{"not":null}',
  '{"contains":"%"}',
  '{"increment":1}',
  '{"set":[]}',
  '{"$ne":null}',
  '{"":{"":{}}}',
  `[${'0,'.repeat(20_000)}0]`,
  `{${Array.from({ length: 2_000 }, (_, index) => `"k${index}":0`).join(',')}}`,
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
];

/** Up to just above what a body may have. */
const LENGTHS = [101, 255, 256, 2_001, 8_191, 65_536, 90_001, 99_000, 102_400, 102_401];

/** Texts to put where a text is expected. */
export const loadedText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LOADED_TEXTS) },
  // With half characters.
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('x', '\u0000', '\ud800', '%', '(', ' ', 'é'), fc.constantFrom(...LENGTHS))
      .map(([char, length]) => char.repeat(length)),
  },
);

/** Any value, as JSON text, that its place is not made for. */
export const poison: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: loadedText.map((text) => JSON.stringify(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...EDGE_NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...STRUCTURES) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
);

/** The few, as JSON text, of which some layer dies wherever one is let through: each field of each procedure gets each. */
export const SHARPEST = [
  JSON.stringify('a\u0000b'),
  JSON.stringify(`\ud800${'x'.repeat(30)}`),
  JSON.stringify('------------------------------------'),
  JSON.stringify('x'.repeat(9_000)),
  '1e309',
  '2147483648',
  '-1',
  'null',
  '{"not":null}',
  '["a\\u0000"]',
];

/** Names that a field should not have. */
export const loadedKey: fc.Arbitrary<string> = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  '',
  '\u0000',
  '\ud800',
  'teacherId',
  'userId',
  'role',
  'isActive',
  'passwordHash',
  'codeKey',
  'x'.repeat(10_000),
);
