/** What the browser calls the service worker for when the network is back. */
export const SYNC_TAG = 'rollcall-marks';

type SyncManager = { register: (tag: string) => Promise<void> };

/** Has the kept marks sent although the app may be closed by then. Nothing where the browser cannot do it (Safari, Firefox). */
export async function askForSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = registration && 'sync' in registration ? (registration.sync as SyncManager) : undefined;
  // The browser may forbid it, and the app sends when it is opened all the same.
  await sync?.register(SYNC_TAG).catch(() => undefined);
}
