import type { Outcome } from './outcome';

/** Where a scan stands on its way to a mark. A kept one is done as well, until its real answer takes its place. */
export type Marking =
  | { kind: 'idle' }
  | { kind: 'sending' }
  | { kind: 'done'; outcome: Outcome }
  /** Another tab that sent the same code has shown the answer. */
  | { kind: 'told-elsewhere' };
