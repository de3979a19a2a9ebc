import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useClassesWords } from '../../words/use-classes-words';

const ROWS = ['first', 'second', 'third'];

/** Rows of about the right size while a list of classes is on its way. */
export function ClassListLoading() {
  const { t } = useClassesWords();
  return (
    <LoadingArea label={t('loading')}>
      <div className="flex flex-col gap-3">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-24 rounded-card" />
        ))}
      </div>
    </LoadingArea>
  );
}
