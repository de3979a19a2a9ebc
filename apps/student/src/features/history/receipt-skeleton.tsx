import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useTranslation } from 'react-i18next';

/** The shape of a receipt while it is on its way. */
export function ReceiptSkeleton() {
  const { t } = useTranslation('history');
  return (
    <LoadingArea label={t('receipt.loading')}>
      <Skeleton className="h-96 rounded-card" />
    </LoadingArea>
  );
}
