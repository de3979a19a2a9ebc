import { type Invitation, readInvitation } from '@rollcall/contracts/join-link';

const KEY = 'rollcall.invitation';

/**
 * The invitation of the link that opened the page. Kept for this tab, so that it outlives a sign-in and a registration, and out of
 * the address bar at once. Null where no link brought one.
 */
export function takeInvitation({ location, history, sessionStorage }: Window): Invitation | null {
  const { hash, pathname, search } = location;
  if (hash.length > 1) {
    history.replaceState(history.state, '', pathname + search);
    sessionStorage.setItem(KEY, hash.slice(1));
  }
  return readInvitation(sessionStorage.getItem(KEY) ?? '');
}

/** Forgets it, once the student is in the class or has looked for another one. */
export function dropInvitation({ sessionStorage }: Pick<Window, 'sessionStorage'>): void {
  sessionStorage.removeItem(KEY);
}
