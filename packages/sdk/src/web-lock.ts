/**
 * Runs the task while nobody else of this origin (tab or service worker) holds the lock. A browser without Web Locks (they want
 * HTTPS or localhost) goes without, and so does who has waited too long: a tab that the phone has put to sleep may hold the lock
 * for hours. So the task must do no harm when it runs twice.
 */
export async function withWebLock<T>(lock: string, longestWaitMs: number, task: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks === undefined) return task();
  const waited = new AbortController();
  const timer = setTimeout(() => waited.abort(), longestWaitMs);
  let begun = false;
  try {
    return await locks.request(lock, { signal: waited.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return task();
    });
  } catch (error) {
    if (begun) throw error;
    return task();
  } finally {
    clearTimeout(timer);
  }
}
