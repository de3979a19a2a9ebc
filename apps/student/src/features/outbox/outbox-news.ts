import type { KeptMark } from './kept-mark';

/** What the tabs and the service worker tell each other: how a mark stands now, or that it has been seen and is gone. */
export type MarkNews = KeptMark | { gone: string };

/** The others of this browser. Without BroadcastChannel a tab learns from the store, at its next round. */
export function joinOutboxes(onNews: (news: MarkNews) => void): { tell: (news: MarkNews) => void; leave: () => void } {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('rollcall outbox');
  channel?.addEventListener('message', ({ data }: MessageEvent<MarkNews>) => onNews(data));
  return { tell: (news) => channel?.postMessage(news), leave: () => channel?.close() };
}
