import { readShortCode, SHORT_CODE_ALPHABET, SHORT_CODE_LENGTH } from '@rollcall/contracts/short-code';
import { findCode, type FoundCode } from './found-code';

/** What somebody typed or pasted, told by its form. */
export type TypedCode = FoundCode | { kind: 'short'; shortCode: string };

/** The six letters from the screen, a long code, or a link of ours; null: none of them. */
export function readTypedCode(text: string): TypedCode | null {
  const shortCode = readShortCode(text);
  return shortCode === null ? findCode([text.trim()]) : { kind: 'short', shortCode };
}

const BEGINNING = new RegExp(`^[${SHORT_CODE_ALPHABET}]{1,${SHORT_CODE_LENGTH}}$`);

/** A short code as the screen shows it, also while it is being typed: capitals, in two groups of three. Anything else stays as it is. */
export function groupTyped(text: string): string {
  const letters = text.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
  if (!BEGINNING.test(letters)) return text;
  return letters.length > 3 ? `${letters.slice(0, 3)} ${letters.slice(3)}` : letters;
}
