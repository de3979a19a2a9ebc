/** Three digits that count: 0.123, 1.23, 12.3, 123, 1,234. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return 'none';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 0.01))));
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
