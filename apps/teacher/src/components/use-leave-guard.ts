import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';

/** Where the teacher was going: a step through the history, or an address. */
type Destination = { kind: 'step'; key: string } | { kind: 'address'; url: string };

/**
 * Asks before unsaved work is left behind: by a link, by the back button, or by closing the window (where the browser itself
 * asks). `isAsking` is for a dialog of the caller's, whose answers are `stay` and `leave`.
 *
 * A browser without the Navigation API asks at the closing only.
 */
export function useLeaveGuard(isUnsaved: boolean) {
  const [asked, setAsked] = useState<Destination | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [, navigate] = useLocation();
  const guards = isUnsaved && !isLeaving;

  useEffect(() => {
    if (!guards) return undefined;
    const atTheClosing = (event: BeforeUnloadEvent) => event.preventDefault();
    const within = (event: NavigateEvent) => {
      const { destination, navigationType, hashChange, cancelable } = event;
      if (!cancelable || hashChange || !destination.sameDocument) return;
      event.preventDefault();
      setAsked(
        navigationType === 'traverse'
          ? { kind: 'step', key: destination.key }
          : { kind: 'address', url: destination.url },
      );
    };
    const navigation = 'navigation' in window ? window.navigation : null;
    window.addEventListener('beforeunload', atTheClosing);
    navigation?.addEventListener('navigate', within);
    return () => {
      window.removeEventListener('beforeunload', atTheClosing);
      navigation?.removeEventListener('navigate', within);
    };
  }, [guards]);

  // Only once the guard is off, or it would ask about its own answer.
  useEffect(() => {
    if (!isLeaving || asked === null) return;
    if (asked.kind === 'step') void window.navigation.traverseTo(asked.key);
    else navigate(`~${new URL(asked.url).pathname}${new URL(asked.url).search}`);
  }, [isLeaving, asked, navigate]);

  return {
    isAsking: asked !== null && !isLeaving,
    stay: () => setAsked(null),
    leave: () => setLeaving(true),
  };
}
