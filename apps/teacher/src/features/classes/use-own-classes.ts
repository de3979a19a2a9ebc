import { trpc } from '@rollcall/web/session/trpc';
import { useState } from 'react';

/** As many as the API gives at once: nearly every teacher sees all classes at the first reading. */
const PAGE_SIZE = 100;

/** The teacher's own classes; `more` reads the next page, where there is one. */
export function useOwnClasses() {
  const [pages, setPages] = useState(1);
  const results = trpc.useQueries((t) =>
    Array.from({ length: pages }, (_, index) => t.users.classes({ page: index + 1, limit: PAGE_SIZE })),
  );
  const classes = results.flatMap(({ data }) => data?.classes ?? []);
  const total = results[0]?.data?.pagination.total ?? 0;
  const failed = results.find(({ error }) => error !== null);
  return {
    classes,
    isLoading: results.some(({ isPending }) => isPending),
    error: failed?.error ?? null,
    retry: () => results.forEach(({ error, refetch }) => error && void refetch()),
    more: total > pages * PAGE_SIZE ? () => setPages(pages + 1) : null,
  };
}
