import { trpc } from '@rollcall/web/session/trpc';
import { useState } from 'react';

const PAGE_SIZE = 50;

/** What is on changes by the clock alone, so an open page asks again. */
const REFRESH_MS = 60_000;

/** The sessions of a class, latest first; `older` reads on into the past, where there is more. */
export function useClassSessions(classId: string) {
  const [pages, setPages] = useState(1);
  const results = trpc.useQueries((t) =>
    Array.from({ length: pages }, (_, index) =>
      t.sessions.byClass({ classId, page: index + 1, limit: PAGE_SIZE }, { refetchInterval: REFRESH_MS }),
    ),
  );
  const sessions = results.flatMap(({ data }) => data?.sessions ?? []);
  const total = results[0]?.data?.pagination.total ?? 0;
  const failed = results.find(({ error }) => error !== null);
  return {
    sessions,
    isLoading: results.some(({ isPending }) => isPending),
    error: failed?.error ?? null,
    retry: () => results.forEach(({ error, refetch }) => error && void refetch()),
    older: total > pages * PAGE_SIZE ? () => setPages(pages + 1) : null,
  };
}
