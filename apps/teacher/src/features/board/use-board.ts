import { trpc } from '@rollcall/web/session/trpc';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { newerBoard, readBoard, type Board } from './board';
import { boardKey } from './board-key';
import { useFreshCode } from './use-fresh-code';
import { useLiveFeed } from './use-live-feed';

/**
 * The board of a session, kept true while the caller is mounted: read in one go, carried on by the live feed, and read
 * again when the window comes back, when the network does, when the feed breaks, and when a code is overdue.
 */
export function useBoard(sessionId: string) {
  const { client } = trpc.useUtils();
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: boardKey(sessionId),
    queryFn: async ({ signal }) => {
      const asked = Date.now();
      const answer = await client.sessions.board.query({ sessionId }, { signal });
      const read = readBoard(answer, { asked, answered: Date.now() });
      return newerBoard(cache.getQueryData<Board>(boardKey(sessionId)), read);
    },
    staleTime: 0,
    // Each event makes a new board by itself; comparing 500 rows to find that out again is wasted.
    structuralSharing: false,
  });
  const { refetch } = query;
  const readAgain = useCallback(() => refetch({ cancelRefetch: false }), [refetch]);
  useLiveFeed({ sessionId, board: query.data, readAgain });
  useFreshCode({ sessionId, readAgain });
  return query;
}
