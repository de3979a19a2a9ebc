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

/** What is kept on this phone, as it stands now. */
export function useKeptMarks(): readonly KeptMark[] {
  const { marks } = useOutbox();
  return useSyncExternalStore(marks.subscribe, marks.get);
}
