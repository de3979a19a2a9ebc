import { Fetched } from '@rollcall/web/components/fetched';
import { type ComponentProps, lazy } from 'react';
import { MarkView } from '../features/mark/mark-view';

// Behind the result: nobody waits for it.
const MarkNote = lazy(() => import('./mark-note'));

/** A mark on its way and its result; what the other pages have read is brought up to date beside it. */
export function Result(props: ComponentProps<typeof MarkView>) {
  const { marking } = props;
  const outcome = marking.kind === 'done' ? marking.outcome : null;
  return (
    <>
      <MarkView {...props} />
      {outcome !== null && 'attendance' in outcome && outcome.attendance !== null && (
        <Fetched failed={null}>
          <MarkNote attendance={outcome.attendance} />
        </Fetched>
      )}
    </>
  );
}
