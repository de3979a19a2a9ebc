import { createHash } from 'node:crypto';

/** Twelve characters that stand for a folder, where its path would be too long or must not be seen. */
export function shortHash(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12);
}
