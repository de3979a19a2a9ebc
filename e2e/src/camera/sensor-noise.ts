/** Long enough that no pattern shows, and prime, so that rows of any usual width start at a different place each. */
const tableLength = 99_991;

const table = standardNormals(tableLength);

/** Noise of mean 0 and standard deviation 1 for `pixel` of a frame; the same frame number gives the same noise every time. */
export function noiseAt(pixel: number, frame: number): number {
  return table[(pixel + frame * 31_337) % tableLength] ?? 0;
}

/** Normally distributed numbers by Box and Muller's transform (1958), made once: drawing them per pixel would take most of the time. */
function standardNormals(count: number): Float32Array {
  const random = seededRandom(2026);
  return Float32Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
  });
}

/** Marsaglia's xorshift32 (2003), as numbers from 0 up to but not including 1: a failing test must see the same film again. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
