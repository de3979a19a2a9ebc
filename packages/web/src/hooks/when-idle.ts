/** Safari has no requestIdleCallback; by then a phone has drawn the page. */
const PAGE_DRAWN_MS = 500;

/** Does it once the browser has come to rest after the page appeared: for what nobody needs first. Returns how to call it off. */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, PAGE_DRAWN_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act);
  return () => cancelIdleCallback(handle);
}
