import type { RollcallClient } from '@rollcall/sdk/client';

/** Who was signed in here last. No token: it opens the app's own screens, and nothing of the server's. */
export type KnownStudent = { id: string; fullName: string };

const KEY = 'rollcall.student';

/**
 * Keeps who is signed in for page loads without a network, where nobody can say. Forgotten when they sign out, here or in another
 * tab, and when the server has ended their login. Returns how to stop.
 */
export function keepKnownStudent({ auth }: Pick<RollcallClient, 'auth'>): () => void {
  return auth.subscribe((state) => {
    if (state.status === 'unknown') return;
    if (state.status === 'signed-out' || state.user.role !== 'student') return write(null);
    const { id, fullName } = state.user;
    return write({ id, fullName });
  });
}

/** The student who was signed in here when the app was last used, or null. */
export function knownStudent(): KnownStudent | null {
  try {
    const { id, fullName }: Partial<KnownStudent> = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof id === 'string' && typeof fullName === 'string' ? { id, fullName } : null;
  } catch {
    // A browser that keeps nothing, or something that another version kept.
    return null;
  }
}

/** Whose scans are made here now: the student who is signed in, or was when the server could last be asked. Null: nobody's. */
export function studentHere({ auth }: Pick<RollcallClient, 'auth'>): string | null {
  const state = auth.state();
  if (state.status === 'unknown') return knownStudent()?.id ?? null;
  return state.status === 'signed-in' ? state.user.id : null;
}

function write(student: KnownStudent | null): void {
  try {
    if (student === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(student));
  } catch {
    // As above: then a page load without a network waits for it.
  }
}
