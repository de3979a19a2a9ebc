import { useSyncExternalStore } from 'react';

/** Whether the page can be seen: false in a background tab, behind a locked screen, and while it is being left. */
export function usePageVisible(): boolean {
  return useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
