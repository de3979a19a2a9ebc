import { useCallback, useEffect, useRef, useState } from 'react';

/** A value that is gone a while after it was said last: news that needs no answer. Null says that it is over now. */
export function useBrief<T>(ms: number): [T | null, (value: T | null) => void] {
  const [value, setValue] = useState<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const say = useCallback(
    (news: T | null) => {
      clearTimeout(timer.current);
      setValue(news);
      if (news !== null) timer.current = setTimeout(() => setValue(null), ms);
    },
    [ms],
  );
  return [value, say];
}
