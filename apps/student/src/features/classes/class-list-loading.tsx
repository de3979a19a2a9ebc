import { useTranslation } from 'react-i18next';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';

const ROWS = ['first', 'second', 'third'];

/** Rows of about the right size while a list of classes is on its way. */
export function ClassListLoading() {
  const { t } = useTranslation('classes');
  return (
    <LoadingArea label={t('loading')}>
      <div className="flex flex-col gap-3">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-19" />
        ))}
      </div>
    </LoadingArea>
  );
}
