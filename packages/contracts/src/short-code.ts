// Without zod, so that an app can look at what is being typed.

/**
 * The letters of a short code: RFC 8628 (section 6.1) chose them for codes that people type. No vowels, so no word comes
 * out by accident; no digits, so nothing looks like one (0/O, 1/I, 2/Z, 5/S, 8/B), and a phone shows one keyboard for all of it.
 */
export const SHORT_CODE_ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ';

/** 20⁶ = 64,000,000 codes, 25.9 bits: enough where guesses are limited per account. */
export const SHORT_CODE_LENGTH = 6;

const SHORT_CODE = new RegExp(`^[${SHORT_CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}$`);

/** Spaces and dashes of any kind, and what copying from a right-to-left page brings along unseen. */
const NOT_TYPED = /[\s\p{Pd}\p{Cf}]/gu;

/** The short code in what a person typed (`bcd fgh`, `BCD-FGH`), in capitals and in one; null where it is none. */
export function readShortCode(text: string): string | null {
  const code = text.replaceAll(NOT_TYPED, '').toUpperCase();
  return SHORT_CODE.test(code) ? code : null;
}
