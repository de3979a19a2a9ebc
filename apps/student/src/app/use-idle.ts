import { useEffect, useState } from 'react';
import { whenIdle } from './when-idle';

/** Whether the browser has come to rest after the page appeared. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => whenIdle(() => setIsIdle(true)), []);
  return isIdle;
}
