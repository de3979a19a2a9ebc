import { skipToken, useQueryClient } from '@tanstack/react-query';
import { trpc } from '@rollcall/web/session/trpc';
import { useEffect, useState } from 'react';
import { applyEvent } from './apply-event';
import type { Board } from './board';
import { boardKey } from './use-board';

/** Between a broken feed and the next try: long enough not to hammer a server that is starting. */
const RETRY_MS = 2_000;

type LiveFeed = { sessionId: string; board: Board | undefined; readAgain: () => Promise<unknown> };

/**
 * Applies the session's live events to the board in the cache. A lost socket is the transport's matter: it reconnects
 * and goes on after the last event. Only where the server ends the feed is the board read again and followed anew.
 */
export function useLiveFeed({ sessionId, board, readAgain }: LiveFeed): void {
  const cache = useQueryClient();
  // Where to start is settled once: the board's own number moves on with each event, and would subscribe anew for each.
  const [start, setStart] = useState<string | null>(null);
  if (start === null && board) setStart(board.lastEventId);

  const { status, reset } = trpc.live.session.useSubscription(
    start === null ? skipToken : { sessionId, lastEventId: start },
    {
      onData: ({ id, data }) =>
        cache.setQueryData<Board>(boardKey(sessionId), (kept) => kept && applyEvent(kept, { id, event: data })),
    },
  );

  useEffect(() => {
    if (status !== 'error') return;
    const timer = setTimeout(() => void readAgain().then(reset), RETRY_MS);
    return () => clearTimeout(timer);
  }, [status, reset, readAgain]);
}
