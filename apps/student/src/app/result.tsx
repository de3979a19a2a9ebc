import type { ComponentProps } from 'react';
import { MarkView } from '../features/mark/mark-view';
import { MarkNote } from './mark-note';

/** A mark on its way and its result; what the other pages have read is brought up to date beside it. */
export function Result(props: ComponentProps<typeof MarkView>) {
  const { marking } = props;
  return (
    <>
      <MarkView {...props} />
      {marking.kind === 'done' && <MarkNote outcome={marking.outcome} />}
    </>
  );
}
