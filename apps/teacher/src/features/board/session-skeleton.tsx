import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useTranslation } from 'react-i18next';

/** The session page while its board is read for the first time. */
export function SessionSkeleton() {
  const { t } = useTranslation('board');
  return (
    <LoadingArea label={t('loading')}>
      <Skeleton className="mb-3 h-5 w-48" />
      <Skeleton className="mb-8 h-9 w-80 max-w-full" />
      <div className="grid gap-8 lg:grid-cols-[min(calc(100dvh-19rem),54vw)_minmax(0,1fr)]">
        <Skeleton className="aspect-square w-full" />
        <div className="flex flex-col gap-5">
          <Skeleton className="h-24 w-64 max-w-full" />
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-64 w-full" />
        </div>
      </div>
    </LoadingArea>
  );
}
