import { trpc } from '@rollcall/web/session/trpc';
import { skipToken, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { applyEvent, type NumberedEvent } from './apply-event';
import type { Board } from './board';
import { boardKey } from './board-key';
import { inBatches } from './in-batches';

/** Between a broken feed and the next try: long enough not to hammer a server that is starting. */
const RETRY_MS = 2_000;

/** At the bell hundreds of marks come in a few seconds. Drawn ten times a second they look the same to the room. */
const DRAW_EVERY_MS = 100;

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

  const [takeIn] = useState(() =>
    inBatches<NumberedEvent>(DRAW_EVERY_MS, (events) =>
      cache.setQueryData<Board>(boardKey(sessionId), (kept) => kept && events.reduce(applyEvent, kept)),
    ),
  );
  const { status, reset } = trpc.live.session.useSubscription(
    start === null ? skipToken : { sessionId, lastEventId: start },
    { onData: ({ id, data }) => takeIn({ id, event: data }) },
  );

  useEffect(() => {
    if (status !== 'error') return undefined;
    const timer = setTimeout(() => void readAgain().then(reset), RETRY_MS);
    return () => clearTimeout(timer);
  }, [status, reset, readAgain]);
}
