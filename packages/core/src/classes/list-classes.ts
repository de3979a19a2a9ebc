import type { ClassSummary, OwnClass } from '@rollcall/contracts/classes';
import type { PageInput } from '@rollcall/contracts/fields';
import type { Core } from '../core';
import { pageArgs } from '../paging';
import { presentClass, presentOwnClass, storedClass } from './present-class';

type Page<Item> = { classes: Item[]; pagination: { page: number; limit: number; total: number } };

/** Active classes by name, to find one to join; `search` looks into name and code. */
export async function listActiveClasses(
  core: Core,
  input: PageInput & { search?: string | undefined },
): Promise<Page<ClassSummary>> {
  const like = input.search ? { contains: escapeLike(input.search), mode: 'insensitive' as const } : undefined;
  const where = { isActive: true, ...(like && { OR: [{ name: like }, { code: like }] }) };
  const { rows, total } = await readPage(core, where, input);
  return { classes: rows.map(presentClass), pagination: { page: input.page, limit: input.limit, total } };
}

/** The teacher's own classes by name, with their policy. */
export async function listOwnClasses(
  core: Core,
  teacherId: string,
  input: PageInput & { includeArchived: boolean },
): Promise<Page<OwnClass>> {
  const where = { teacherId, ...(!input.includeArchived && { isActive: true }) };
  const { rows, total } = await readPage(core, where, input);
  return { classes: rows.map(presentOwnClass), pagination: { page: input.page, limit: input.limit, total } };
}

async function readPage(core: Core, where: object, input: PageInput) {
  const { prisma } = core.database;
  const [rows, total] = await Promise.all([
    prisma.class.findMany({
      where,
      select: storedClass,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      ...pageArgs(input),
    }),
    prisma.class.count({ where }),
  ]);
  return { rows, total };
}

/** Prisma hands `contains` to LIKE as it is, where `%` and `_` are wildcards. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
