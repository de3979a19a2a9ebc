import { readCode } from '@rollcall/contracts/qr-link';

const KEY = 'rollcall.pending-scan';

/** A scan that has not come to its mark yet. */
export type PendingScan =
  /** What stood behind the link's `#` is no code of ours. */
  | { kind: 'foreign' }
  /** `overSignIn`: it had to wait for the student to sign in. */
  | { kind: 'code'; code: string; scannedAt: string; overSignIn: boolean }
  /** The server holds it, until somebody has signed in (contracts: attendance.claim). `studentId`: for this one alone. */
  | { kind: 'claim'; studentId: string | null };

/** The parts of `window` that a link's code is taken from and kept in. */
export type Place = Pick<Window, 'location' | 'history' | 'sessionStorage'>;

/**
 * The scan of the link that opened the page. Its code leaves the address bar and the history at once: neither a glance at
 * the phone nor the back button is to find it there. Kept for this tab, so that it outlives a sign-in and a reload,
 * until `dropPendingScan`. Null where no link brought one.
 */
export function takePendingScan(place: Place): PendingScan | null {
  const { hash, pathname, search } = place.location;
  if (hash.length <= 1) return keptScan(place);
  place.history.replaceState(place.history.state, '', pathname + search);
  const code = readCode(hash.slice(1));
  if (code === null) return { kind: 'foreign' };
  const pending = { kind: 'code', code, scannedAt: new Date().toISOString(), overSignIn: false } as const;
  keepPendingScan(pending, place);
  return pending;
}

/** Keeps a scan over a sign-in, or over joining a class. */
export function keepPendingScan(pending: PendingScan, { sessionStorage }: Pick<Place, 'sessionStorage'>): void {
  sessionStorage.setItem(KEY, JSON.stringify(pending));
}

/** Forgets the scan, once somebody else takes care of it or the server has answered for it. */
export function dropPendingScan({ sessionStorage }: Pick<Place, 'sessionStorage'>): void {
  sessionStorage.removeItem(KEY);
}

/** The scan that an earlier page has kept in this tab, or null. */
export function keptScan({ sessionStorage }: Pick<Place, 'sessionStorage'>): PendingScan | null {
  // Read with care: what is stored may be another version's, or tampered with.
  const kept = (JSON.parse(sessionStorage.getItem(KEY) ?? '{}') ?? {}) as Record<string, unknown>;
  if (kept['kind'] === 'claim') {
    return { kind: 'claim', studentId: typeof kept['studentId'] === 'string' ? kept['studentId'] : null };
  }
  const code = readCode(String(kept['code']));
  const scannedAt = new Date(String(kept['scannedAt']));
  if (code === null || Number.isNaN(scannedAt.getTime())) return null;
  return { kind: 'code', code, scannedAt: scannedAt.toISOString(), overSignIn: kept['overSignIn'] === true };
}
