import type { ClassSummary, OwnClass } from '@rollcall/contracts/classes';
import type { PageInput } from '@rollcall/contracts/fields';
import type { Core } from '../core';
import { escapeLike } from '../contains-pattern';
import { pageArgs } from '../paging';
import { presentClass, presentOwnClass, storedClass } from './present-class';

type Page<Item> = { classes: Item[]; pagination: PageInput & { total: number } };

/** Active classes by name, to find one to join; `search` looks into name and code. */
export function listActiveClasses(
  core: Core,
  { search = '', page, limit }: PageInput & { search?: string | undefined },
): Promise<Page<ClassSummary>> {
  return core.catalogue.activeClasses.read([search, page, limit], async () => {
    const where = { isActive: true, ...named(search) };
    const { rows, total } = await readPage(core, where, { page, limit });
    return { classes: rows.map(presentClass), pagination: { page, limit, total } };
  });
}

/** The teacher's own classes by name, with their policy: those in use, or the archived ones. */
export function listOwnClasses(
  core: Core,
  teacherId: string,
  { search, archived, page, limit }: PageInput & { search: string; archived: boolean },
): Promise<Page<OwnClass>> {
  return core.catalogue.ownClasses.read([teacherId, search, archived, page, limit], async () => {
    const where = { teacherId, isActive: !archived, ...named(search) };
    const { rows, total } = await readPage(core, where, { page, limit });
    return { classes: rows.map(presentOwnClass), pagination: { page, limit, total } };
  });
}

/** Classes that have this in their name or code; every class for nothing. */
function named(search: string) {
  const like = { contains: escapeLike(search), mode: 'insensitive' as const };
  return search === '' ? {} : { OR: [{ name: like }, { code: like }] };
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
