import { type ReactNode, lazy, Suspense } from 'react';

const DataProvider = lazy(async () => ({
  default: (await import('@rollcall/web/session/data-provider')).DataProvider,
}));

/** A part of a page that reads data: it comes once the page itself is there. Until then `fallback`. */
export function WithData({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  return (
    <Suspense fallback={fallback}>
      <DataProvider>{children}</DataProvider>
    </Suspense>
  );
}
