/** A text without some of its lines, counted from 1; the others keep their ends. */
export function withoutLines(text: string, numbers: readonly number[]): string {
  const left = new Set(numbers);
  return text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .filter((_, index) => !left.has(index + 1))
    .join('');
}
