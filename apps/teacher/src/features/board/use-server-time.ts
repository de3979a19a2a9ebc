import { useEffect, useState } from 'react';
import { serverNow, type ServerClock } from './server-clock';

/** The server's time, renewed every `everyMs`. For small components: each renewal draws its user anew. */
export function useServerTime(clock: ServerClock, everyMs: number): number {
  const [deviceNow, setDeviceNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setDeviceNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return serverNow(clock, deviceNow);
}
