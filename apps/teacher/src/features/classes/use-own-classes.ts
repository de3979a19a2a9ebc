import type { OwnClass } from '@rollcall/contracts/classes';
import { getQueryKey, trpc } from '@rollcall/web/session/trpc';
import { usePages } from '@rollcall/web/session/use-pages';

/** As many as the API gives at once: nearly every teacher sees all classes at the first reading. */
const PAGE_SIZE = 100;

/** Which of the own classes are shown. */
export type ClassFilter = { search: string; archived: boolean };

/** The teacher's own classes that the filter lets through, by name; `classes` undefined: not read yet. */
export function useOwnClasses(filter: ClassFilter) {
  const { client } = trpc.useUtils();
  const { pages, ...rest } = usePages({
    queryKey: [...getQueryKey(trpc.users.classes), 'pages', filter],
    read: (page, signal) => client.users.classes.query({ ...filter, page, limit: PAGE_SIZE }, { signal }),
  });
  const classes: OwnClass[] | undefined = pages?.flatMap((page) => page.classes);
  return { classes, ...rest };
}
