import { Fetched } from '@rollcall/web/components/fetched';
import { NotLoaded } from '@rollcall/web/components/not-loaded';
import { lazy } from 'react';
import { useKeptMarks } from './outbox-context';

// Mostly nothing is kept, and the first page does not wait for how it would look.
const KeptMarkList = lazy(() => import('./kept-mark-list'));

/** For the first page: the marks that this phone keeps, and nothing where it keeps none. */
export function KeptMarks() {
  const marks = useKeptMarks();
  return (
    <div role="status">
      {marks.length > 0 && (
        <Fetched failed={<NotLoaded />}>
          <KeptMarkList marks={marks} />
        </Fetched>
      )}
    </div>
  );
}
