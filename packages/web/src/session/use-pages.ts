import { keepPreviousData, useInfiniteQuery, type QueryKey } from '@tanstack/react-query';

type Page = { pagination: { page: number; limit: number; total: number } };

/**
 * A list that the API gives page by page; `more` reads the next page, where there is one. While another list is asked for (a new
 * search), the one before stays on screen.
 */
export function usePages<P extends Page>({
  queryKey,
  read,
  refreshMs,
  staleTime,
}: {
  /** Begins with the procedure's own key, so that invalidating the procedure renews the list. */
  queryKey: QueryKey;
  read: (page: number, signal: AbortSignal) => Promise<P>;
  /** What changes by the clock or by others is read again as often as this. */
  refreshMs?: number;
  /** In milliseconds, in place of the app's own (query-client.ts): 0 asks again at each visit. */
  staleTime?: number;
}) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: 1,
    getNextPageParam: ({ pagination: { page, limit, total } }) => (page * limit < total ? page + 1 : null),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs ?? false,
    // Offline, the default mode would wait for a network without a word.
    networkMode: 'always',
    ...(staleTime !== undefined && { staleTime }),
  });
  return {
    /** Undefined: not read yet. */
    pages: query.data?.pages,
    total: query.data?.pages.at(-1)?.pagination.total ?? 0,
    error: query.error,
    isFetching: query.isFetching,
    /** What is shown was asked for before the present list. */
    isOutdated: query.isPlaceholderData,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    isReadingMore: query.isFetchingNextPage,
  };
}
