import { expect, test } from 'vitest';
import { readTextFile } from './read-text-file';

const TEXT = 'Zoë;zoe@example.com\r\n';
const utf16 = (text: string) => Uint8Array.from(Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  [
    'UTF-16, as spreadsheets save “Unicode text”',
    utf16(`\uFEFF${TEXT}`).map((byte, i) => (i === 0 ? 0xff : i === 1 ? 0xfe : byte)),
  ],
  ['the western code page', Uint8Array.from(Array.from(TEXT).map((letter) => letter.charCodeAt(0)))],
])('a list in %s reads as it was written', async (_, bytes) => {
  await expect(readTextFile(new Blob([bytes]))).resolves.toBe(TEXT);
});
