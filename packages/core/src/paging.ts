import type { PageInput } from '@rollcall/contracts/fields';

/** Prisma's words for a page. */
export function pageArgs({ page, limit }: PageInput): { skip: number; take: number } {
  return { skip: (page - 1) * limit, take: limit };
}
