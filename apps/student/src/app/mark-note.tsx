import { lazy } from 'react';
import type { Outcome } from '../features/mark/outcome';
import { WithData } from './with-data';

const NoteMark = lazy(() => import('./note-mark'));

/** Beside a result: what the other pages have read of it is brought up to date. */
export function MarkNote({ outcome }: { outcome: Outcome }) {
  if (!('attendance' in outcome) || outcome.attendance === null) return null;
  return (
    <WithData fallback={null}>
      <NoteMark attendance={outcome.attendance} />
    </WithData>
  );
}
