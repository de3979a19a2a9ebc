import { Button } from '@rollcall/web/components/button';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { ClassCard } from './class-card';
import { ClassFilterBar } from './class-filter-bar';
import { NoClasses } from './no-classes';
import { useClassFilter } from './use-class-filter';
import { useOwnClasses, type ClassFilter } from './use-own-classes';

type ClassListProps = { hrefOf: (classId: string) => string; onCreate: () => void };

/** The teacher's classes, to look through; with none yet, the way to the first. */
export function ClassList({ hrefOf, onCreate }: ClassListProps) {
  const bar = useClassFilter();
  return (
    <>
      <ClassFilterBar {...bar} />
      <FoundClasses
        filter={bar.filter}
        hrefOf={hrefOf}
        onCreate={onCreate}
        onClearSearch={() => bar.setTyped('')}
        onShowActive={() => bar.setArchived(false)}
      />
    </>
  );
}

type FoundClassesProps = ClassListProps & { filter: ClassFilter; onClearSearch: () => void; onShowActive: () => void };

function FoundClasses({ filter, hrefOf, ...steps }: FoundClassesProps) {
  const { t } = useTranslation('classes');
  const { messageFor } = useMessages();
  const { classes, total, error, isFetching, isOutdated, retry, more, isReadingMore } = useOwnClasses(filter);
  const problem = error && <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isFetching} />;
  if (!classes) return problem ?? <ClassListSkeleton label={t('list.loading')} />;
  return (
    <div aria-busy={isOutdated}>
      {problem && <div className="mb-4">{problem}</div>}
      <p role="status" className="sr-only">
        {!isOutdated && t('list.found', { count: total })}
      </p>
      {classes.length === 0 && <NoClasses filter={filter} {...steps} />}
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {classes.map((ownClass) => (
          <li key={ownClass.id} className="flex min-w-0">
            <ClassCard ownClass={ownClass} href={hrefOf(ownClass.id)} />
          </li>
        ))}
      </ul>
      {more && (
        <div className="mt-6 flex justify-center">
          <Button pending={isReadingMore} onClick={more}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function ClassListSkeleton({ label }: { label: string }) {
  return (
    <LoadingArea label={label}>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <Skeleton className="h-36" />
        <Skeleton className="h-36" />
        <Skeleton className="h-36" />
      </div>
    </LoadingArea>
  );
}
