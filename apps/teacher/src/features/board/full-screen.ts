import { useEffect, useEffectEvent } from 'react';

/**
 * Asks for the whole screen; to be called from a press. The whole document and not one element, so that toasts and
 * dialogs stay visible. Where the browser has no full screen (phones of one maker) the view fills its window.
 */
export function enterFullScreen(): void {
  if (!document.fullscreenEnabled) return;
  // Refused without a press or by policy: the view then fills its window, which is the next best.
  document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Gives the screen back, where it was taken. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/**
 * Calls back when the person leaves: by the browser's own way out of full screen, or by Escape where the view only
 * fills its window.
 */
export function useLeaving(leave: () => void): void {
  const onLeave = useEffectEvent(leave);
  useEffect(() => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const onChange = () => document.fullscreenElement ?? onLeave();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && onLeave();
    document.addEventListener('fullscreenchange', onChange, { signal });
    document.addEventListener('keydown', onKey, { signal });
    return () => stopped.abort();
  }, []);
}
