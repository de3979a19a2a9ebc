import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { SYNC_TAG } from '../features/outbox/background-sync';
import { sendInWorker } from '../features/outbox/send-in-worker';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

// The app's shell and its scripts: once installed, it opens and scans without a network.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

// Every address of the app is one page, as on the server (web-apps.ts). What is not matched here, such as every call of the API,
// goes to the network as if there were no service worker.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/student/index.html'), { allowlist: [/^\/student\//] }));

// The QR's short link, as the server answers it. The browser takes the code behind `#` along.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === '/s',
  () => Promise.resolve(Response.redirect('/student/mark')),
);

// The first version takes over the page that fetched it, which may lose its network any moment. A later one waits until nobody
// uses the one before or the student asks for it (update-line.tsx): files of two versions do not fit together.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data === 'take-over') void self.skipWaiting();
});

// Background Sync (not in TypeScript's types): the network is back, and the app may be closed.
type SyncEvent = ExtendableEvent & { tag: string };
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === SYNC_TAG) (event as SyncEvent).waitUntil(sendInWorker());
});
