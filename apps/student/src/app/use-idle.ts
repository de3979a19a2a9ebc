import { useEffect, useState } from 'react';

/** Safari has no requestIdleCallback; by then a phone has drawn the page. */
const PAGE_DRAWN_MS = 500;

/** Whether the browser has come to rest after the page appeared: time to fetch what nobody needs first. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    const rest = () => setIsIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, PAGE_DRAWN_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(rest);
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
