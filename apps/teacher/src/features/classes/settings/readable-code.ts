/** No 0, 1, i or l: a code is read off a projector and spelled to a neighbour. 32 letters, so that five bits choose one. */
const LETTERS = '23456789abcdefghjkmnopqrstuvwxyz';

/** A join code such as `k7mp-4xqt`: 40 random bits, not to be guessed. */
export function readableCode(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    LETTERS.charAt(byte % LETTERS.length),
  );
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
