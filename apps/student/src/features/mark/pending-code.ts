import { readCode } from '@rollcall/contracts/qr-link';

const KEY = 'rollcall.pending-code';

/** A code that came by link and has not been sent yet. */
export type PendingCode = {
  /** Null: what stood behind the `#` is no code of ours. */
  code: string | null;
  /** It had to wait for the student to sign in. */
  overSignIn: boolean;
};

/** The parts of `window` that a link's code is taken from and kept in. */
export type Place = Pick<Window, 'location' | 'history' | 'sessionStorage'>;

/**
 * The code of the link that opened the page. It leaves the address bar and the history at once: neither a glance at
 * the phone nor the back button is to find it there. Kept for this tab, so that it outlives a sign-in and a reload,
 * until `dropPendingCode`. Null where no link brought one.
 */
export function takePendingCode(place: Place): PendingCode | null {
  const { hash, pathname, search } = place.location;
  if (hash.length <= 1) return stored(place);
  place.history.replaceState(place.history.state, '', pathname + search);
  const pending = { code: readCode(hash.slice(1)), overSignIn: false };
  keepPendingCode(pending, place);
  return pending;
}

/** Keeps a code over a sign-in. */
export function keepPendingCode(pending: PendingCode, { sessionStorage }: Pick<Place, 'sessionStorage'>): void {
  sessionStorage.setItem(KEY, JSON.stringify(pending));
}

/** Forgets the code, once the server has answered for it. */
export function dropPendingCode({ sessionStorage }: Pick<Place, 'sessionStorage'>): void {
  sessionStorage.removeItem(KEY);
}

function stored({ sessionStorage }: Place): PendingCode | null {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return null;
  const { code, overSignIn }: Partial<PendingCode> = JSON.parse(kept);
  // Read again: what is stored may be another version's, or tampered with.
  return { code: readCode(code ?? ''), overSignIn: overSignIn === true };
}
