import { useEffect, useState } from 'react';

/** Android's Chrome knows a new camera's abilities only a moment after it has opened. */
const KNOWN_AFTER_MS = 1_000;

/** What a camera can do, as `read` finds it. `read` must keep its identity between renders. */
export function useAbility<T>(track: MediaStreamTrack, read: (track: MediaStreamTrack) => T): T {
  const [ability, setAbility] = useState(() => read(track));
  useEffect(() => {
    const timer = setTimeout(() => setAbility(read(track)), KNOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [track, read]);
  return ability;
}
