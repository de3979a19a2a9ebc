import { getQueryKey, trpc } from '@rollcall/web/session/trpc';
import { usePages } from '@rollcall/web/session/use-pages';

/** As many as the API gives at once. */
const PAGE_SIZE = 100;

/** The places of a class by name; `places` undefined: not read yet. */
export function useRoster(classId: string, search: string) {
  const { client } = trpc.useUtils();
  const { pages, ...rest } = usePages({
    queryKey: [...getQueryKey(trpc.classes.roster, { classId }), 'pages', search],
    read: (page, signal) =>
      client.classes.roster.query({ classId, ...(search !== '' && { search }), page, limit: PAGE_SIZE }, { signal }),
  });
  return { places: pages?.flatMap(({ roster }) => roster), ...rest };
}

/** Has the roster and every figure that counts it read again. */
export function useRosterChange(classId: string) {
  const utils = trpc.useUtils();
  return () =>
    Promise.all([
      utils.classes.roster.invalidate(),
      utils.classes.get.invalidate({ classId }),
      utils.users.classes.invalidate(),
    ]);
}
