import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useClassesWords } from '../../words/use-classes-words';

/** The shapes of a class's page while it is on its way. */
export function ClassSkeleton() {
  const { t } = useClassesWords();
  return (
    <LoadingArea label={t('loadingOne')}>
      <Skeleton className="mt-2 mb-9 h-5 w-28" />
      <Skeleton className="mb-3 h-8 w-3/4" />
      <Skeleton className="mb-6 h-5 w-1/2" />
      <Skeleton className="h-56 rounded-card" />
    </LoadingArea>
  );
}
