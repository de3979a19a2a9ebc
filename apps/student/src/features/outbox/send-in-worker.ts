import { createRollcallClient } from '@rollcall/sdk/client';
import { createMarkSender } from './mark-sender';
import { createMarkStore } from './mark-store';
import { lastingTable } from './mark-table';
import { joinOutboxes } from './outbox-news';

/**
 * Sends what is kept for the student whose login the browser has, from the service worker: the app may be closed. The answers wait
 * in the store for its next opening. Rejects where marks had to stay, so that the browser calls again later.
 */
export async function sendInWorker(): Promise<void> {
  const store = createMarkStore(lastingTable());
  const waiting = async () => (await store.all()).filter(({ state }) => state.kind === 'waiting');
  // A login is renewed for a mark alone.
  if ((await waiting()).length === 0) return;
  const client = createRollcallClient({ url: `${location.origin}/student` });
  const news = joinOutboxes(() => undefined);
  try {
    const login = await client.auth.restore();
    if (login.status !== 'signed-in') return;
    const sender = createMarkSender({ api: client.api, store, onChange: news.tell });
    await sender.sendAll(login.user.id, true);
    const left = (await waiting()).filter(({ studentId }) => studentId === login.user.id);
    if (left.length > 0) throw new Error('Some marks could not be sent yet');
  } finally {
    news.leave();
    await client.close();
  }
}
