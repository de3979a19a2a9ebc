/**
 * Covers `/student/…` and the QR's short link `/s`, and nothing of the teacher app. The server allows it in the header of the script
 * (apps/server/src/http/web-apps.ts).
 */
const SCOPE = '/s';

/** An app that stays open for days looks for a new version when it is looked at, but not oftener. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/** Installs the service worker. Without one (an old browser, a private window) the app is the same with a network. */
export function installServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the page: its files are the same, and the first visit should not wait for those of the others.
  const install = () =>
    void navigator.serviceWorker.register('/student/sw.js', { scope: SCOPE }).then(lookAgain, () => undefined);
  if (document.readyState === 'complete') install();
  else window.addEventListener('load', install, { once: true });
}

/**
 * Calls back with the way to a new version, once there is one: it reloads the page. Returns how to stop. Where another tab has changed
 * the version already, this one has only to follow.
 */
export function watchForUpdate(onReady: (apply: () => void) => void): () => void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker?.controller === undefined || serviceWorker.controller === null) return () => undefined;
  const stop = new AbortController();
  const { signal } = stop;
  const offer = ({ waiting }: ServiceWorkerRegistration) => {
    if (waiting !== null && !signal.aborted) onReady(() => takeOver(serviceWorker, waiting));
  };
  serviceWorker.addEventListener('controllerchange', () => onReady(() => location.reload()), { signal });
  void serviceWorker.getRegistration(SCOPE).then((registration) => {
    if (registration === undefined) return;
    offer(registration);
    const onFound = ({ installing }: ServiceWorkerRegistration) =>
      installing?.addEventListener('statechange', () => offer(registration), { signal });
    onFound(registration);
    registration.addEventListener('updatefound', () => onFound(registration), { signal });
  });
  return () => stop.abort();
}

function takeOver(serviceWorker: ServiceWorkerContainer, waiting: ServiceWorker): void {
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take-over');
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_AGAIN_MS) return;
    lookedAt = Date.now();
    registration.update().catch(() => undefined);
  });
}
