import { useEffect } from 'react';

/** Between a broken feed and the next try: long enough not to hammer a server that is starting. */
const RETRY_MS = 5_000;

/** A lost socket is the transport's matter; this follows anew where the server itself has ended a feed. */
export function useRetry({ status, reset }: { status: string; reset: () => void }): void {
  useEffect(() => {
    if (status !== 'error') return undefined;
    const timer = setTimeout(reset, RETRY_MS);
    return () => clearTimeout(timer);
  }, [status, reset]);
}
