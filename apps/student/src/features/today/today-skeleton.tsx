import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useTranslation } from 'react-i18next';

/** The shapes of the page while it is on its way. */
export function TodaySkeleton() {
  const { t } = useTranslation('today');
  return (
    <LoadingArea label={t('loading')}>
      <Skeleton className="h-44 rounded-card" />
      <Skeleton className="mt-14 mb-2 h-6 w-40" />
      <Skeleton className="h-32 rounded-card" />
    </LoadingArea>
  );
}
