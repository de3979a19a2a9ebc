const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LETTER_OF_ANOTHER = /\p{L}/u;

/**
 * A name inside a sentence of the other direction, fenced off so that it does not turn the words around it about
 * (Unicode's first-strong isolate). A name of the sentence's own direction stays as it is.
 */
export function isolate(name: string, sentence: 'ltr' | 'rtl'): string {
  const turnsRight = RIGHT_TO_LEFT.test(name);
  const isForeign = sentence === 'ltr' ? turnsRight : !turnsRight && LETTER_OF_ANOTHER.test(name);
  return isForeign ? `\u2068${name}\u2069` : name;
}
