import { type ReactNode, type RefObject, createContext, use, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { paths } from './paths';

const FreshStartContext = createContext<RefObject<boolean> | null>(null);

/** Knows whether the app was opened at its home page and nothing else has been shown since. */
export function FreshStart({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const isFresh = useRef(location === paths.home);
  useEffect(() => {
    if (location !== paths.home) isFresh.current = false;
  }, [location]);
  return <FreshStartContext value={isFresh}>{children}</FreshStartContext>;
}

/** True until the page has changed for the first time; whoever has acted on it sets it to false. */
export function useFreshStart(): RefObject<boolean> {
  const isFresh = use(FreshStartContext);
  if (isFresh === null) throw new Error('useFreshStart() needs a <FreshStart> above it');
  return isFresh;
}
