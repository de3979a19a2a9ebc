import type { Size } from './perspective';

/** Blurs a picture as a lens out of focus does: a Gaussian of standard deviation `sigma` pixels, along rows, then columns. */
export function blurred(values: Float32Array, { width, height }: Size, sigma: number): Float32Array {
  if (sigma <= 0) return values;
  const kernel = gaussianKernel(sigma);
  const alongRows = new Float32Array(values.length);
  const result = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    blurRow(values.subarray(y * width, (y + 1) * width), alongRows.subarray(y * width, (y + 1) * width), kernel);
  }
  for (let y = 0; y < height; y++) {
    // Whole rows are added up, weighted, instead of walking down each column: that reads memory in order.
    const target = result.subarray(y * width, (y + 1) * width);
    kernel.forEach((weight, tap) => {
      const from = clamp(y + tap - (kernel.length - 1) / 2, height - 1);
      addWeighted(target, alongRows.subarray(from * width, (from + 1) * width), weight);
    });
  }
  return result;
}

function blurRow(from: Float32Array, to: Float32Array, kernel: number[]): void {
  const radius = (kernel.length - 1) / 2;
  const last = from.length - 1;
  for (let x = 0; x <= last; x++) {
    let sum = 0;
    for (let tap = 0; tap < kernel.length; tap++)
      sum += (kernel[tap] ?? 0) * (from[clamp(x + tap - radius, last)] ?? 0);
    to[x] = sum;
  }
}

function addWeighted(to: Float32Array, from: Float32Array, weight: number): void {
  for (let x = 0; x < to.length; x++) to[x] = (to[x] ?? 0) + (from[x] ?? 0) * weight;
}

/** Weights out to three standard deviations (99.7 % of a Gaussian), with sum 1. */
function gaussianKernel(sigma: number): number[] {
  const radius = Math.max(1, Math.ceil(3 * sigma));
  const weights = Array.from({ length: 2 * radius + 1 }, (_, tap) =>
    Math.exp(-((tap - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Beyond the edge the picture goes on as it is at the edge. */
function clamp(index: number, last: number): number {
  return Math.min(last, Math.max(0, index));
}
