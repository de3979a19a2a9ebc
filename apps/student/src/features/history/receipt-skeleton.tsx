import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useHistoryWords } from '../../words/use-history-words';

/** The shape of a receipt while it is on its way. */
export function ReceiptSkeleton() {
  const { t } = useHistoryWords();
  return (
    <LoadingArea label={t('receipt.loading')}>
      <Skeleton className="h-96 rounded-card" />
    </LoadingArea>
  );
}
