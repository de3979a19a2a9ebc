import { createContext, use, useSyncExternalStore } from 'react';
import type { KeptMark } from './kept-mark';
import type { Outbox } from './outbox';

export const OutboxContext = createContext<Outbox | null>(null);

/** The outbox of this tab. Throws outside OutboxContext. */
export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (outbox === null) throw new Error('useOutbox() needs an <OutboxContext> above it');
  return outbox;
}

/** What is kept on this phone for the student who uses it: what waits comes first, then the answers; the latest scan of each first. */
export function useKeptMarks(): readonly KeptMark[] {
  const { marks, own } = useOutbox();
  // Read again where anybody's have changed, and where who is signed in has: then the page is another.
  useSyncExternalStore(marks.subscribe, marks.get);
  const isAnswered = ({ state }: KeptMark) => Number(state.kind !== 'waiting');
  return own().toSorted((a, b) => isAnswered(a) - isAnswered(b) || b.scannedAt.localeCompare(a.scannedAt));
}
