import { type ReactNode, useEffect, useState } from 'react';

/** Shows its children only when the wait has become long enough to need words. */
export function AfterDelay({ ms, children }: { ms: number; children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late ? children : null;
}
