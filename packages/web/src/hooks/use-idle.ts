import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle';

let hasRested = false;

/** Whether the browser has come to rest once since the app was opened: what waits for that is there at once on every later page. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(hasRested);
  useEffect(() => {
    if (hasRested) return undefined;
    return whenIdle(() => {
      hasRested = true;
      setIsIdle(true);
    });
  }, []);
  return isIdle;
}
