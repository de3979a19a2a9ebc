/** For LIKE and ILIKE: texts that contain this one, in which `%` and `_` are no wildcards. */
export function containsPattern(text: string): string {
  return `%${escapeLike(text)}%`;
}

/** Prisma hands `contains` to LIKE as it is, where `%` and `_` are wildcards. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
