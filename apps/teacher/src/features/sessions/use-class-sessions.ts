import { getQueryKey, trpc } from '@rollcall/web/session/trpc';
import { usePages } from '@rollcall/web/session/use-pages';

const PAGE_SIZE = 50;

/** What is on changes by the clock alone, so an open page asks again. */
const REFRESH_MS = 60_000;

/** The sessions of a class, latest first; `older` reads on into the past, where there is more; `sessions` undefined: not read yet. */
export function useClassSessions(classId: string) {
  const { client } = trpc.useUtils();
  const { pages, more, isReadingMore, ...rest } = usePages({
    queryKey: [...getQueryKey(trpc.sessions.byClass, { classId }), 'pages'],
    read: (page, signal) => client.sessions.byClass.query({ classId, page, limit: PAGE_SIZE }, { signal }),
    refreshMs: REFRESH_MS,
  });
  return { sessions: pages?.flatMap(({ sessions }) => sessions), older: more, isReadingOlder: isReadingMore, ...rest };
}
