import type { ReactNode } from 'react';

/**
 * Stands where content will be, in about its size, so that nothing jumps when it comes. Put it into a
 * `<LoadingArea>`, which tells a screen reader in one sentence what the shapes tell the eye.
 */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={`animate-pulse rounded-control bg-line/70 ${className}`} />;
}

/** The place that is loading: announced once by its label. */
export function LoadingArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
