import { withWebLock } from './web-lock';

/** What the tabs of one browser, which share one refresh cookie, tell each other. */
export type TabMessage = { type: 'signed-in' } | { type: 'signed-out'; userId: string };

export type Tabs = {
  tell: (message: TabMessage) => void;
  /** Runs the task while no other tab runs one. */
  exclusive: <T>(task: () => Promise<T>) => Promise<T>;
  close: () => void;
};

type Options = { name: string | false; onMessage: (message: TabMessage) => void; longestWaitMs: number };

/**
 * `name` is common to the tabs that belong together; false where there are none. A browser without BroadcastChannel or
 * Web Locks (they want HTTPS or localhost) goes without: the server gives two tabs that refresh at once the same successor.
 */
export function joinTabs({ name, onMessage, longestWaitMs }: Options): Tabs {
  const channel = name === false || typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => onMessage(data));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
    tell: (message) => channel?.postMessage(message),
    exclusive: (task) => (name === false ? task() : withWebLock(`${name}:refresh`, longestWaitMs, task)),
    close: () => channel?.close(),
  };
}
