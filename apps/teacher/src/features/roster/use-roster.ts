import { trpc } from '@rollcall/web/session/trpc';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';

/** As many as the API gives at once. */
const PAGE_SIZE = 100;

/** The places of a class by name; `more` reads the next page. What is shown stays while another search is under way. */
export function useRoster(classId: string, search: string) {
  const [pages, setPages] = useState(1);
  const results = trpc.useQueries((t) =>
    Array.from({ length: pages }, (_, index) =>
      t.classes.roster(
        { classId, ...(search !== '' && { search }), page: index + 1, limit: PAGE_SIZE },
        { placeholderData: keepPreviousData },
      ),
    ),
  );
  const total = results[0]?.data?.pagination.total ?? 0;
  const failed = results.find(({ error }) => error !== null);
  return {
    places: results.flatMap(({ data }) => data?.roster ?? []),
    total,
    isLoading: results.some(({ isPending }) => isPending),
    error: failed?.error ?? null,
    retry: () => results.forEach(({ error, refetch }) => error && void refetch()),
    more: total > pages * PAGE_SIZE ? () => setPages(pages + 1) : null,
  };
}

/** Has the roster and every figure that counts it read again. */
export function useRosterChange(classId: string) {
  const utils = trpc.useUtils();
  return () =>
    Promise.all([
      utils.classes.roster.invalidate({ classId }),
      utils.classes.get.invalidate({ classId }),
      utils.users.classes.invalidate(),
    ]);
}
