import { Component, Suspense, type ReactNode } from 'react';

type FetchedProps = {
  /** Until it is there. */
  waiting?: ReactNode;
  /** In its place where it cannot be fetched, or drawn. */
  failed: ReactNode;
  /** What it shows, where that may change: something else is tried anew. */
  of?: string | undefined;
  children: ReactNode;
};

/**
 * Around what is fetched by itself (React's `lazy`): a page, a dialog, a chart. A network that is away at that moment, or a server
 * that has a newer version by now, costs this part alone; without a boundary React takes the whole app off the screen.
 */
export function Fetched({ waiting, failed, of, children }: FetchedProps) {
  return (
    <Boundary failed={failed} of={of}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}

type BoundaryProps = Pick<FetchedProps, 'failed' | 'of' | 'children'>;

/** A class, because React has no hook for this. */
class Boundary extends Component<BoundaryProps, { hasFailed: boolean; of: string | undefined }> {
  override state = { hasFailed: false, of: this.props.of };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, before: { of: string | undefined }) {
    return before.of === of ? null : { hasFailed: false, of };
  }

  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
