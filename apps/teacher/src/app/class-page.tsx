import type { OwnClass } from '@rollcall/contracts/classes';
import { PageHeader } from '@rollcall/web/components/page-header';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { trpc } from '@rollcall/web/session/trpc';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArchivedNotice } from '../features/classes/archived-notice';
import { ClassTabs } from './class-tabs';
import { LoadProblem } from './load-problem';
import { paths } from './paths';
import { TeacherShell } from './teacher-shell';

type ClassPageProps = {
  classId: string;
  /** Beside the class's name. */
  actions?: (ownClass: OwnClass) => ReactNode;
  /** The page itself, once the class is known. */
  children: (ownClass: OwnClass) => ReactNode;
};

/** What all pages of a class share: its name, the way back, and the tabs from one to the other. */
export function ClassPage({ classId, actions, children }: ClassPageProps) {
  const { t } = useTranslation('app');
  const { data, error, refetch, isFetching } = trpc.classes.get.useQuery({ classId });
  if (!data) {
    return (
      <TeacherShell>
        {error ? (
          <LoadProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
        ) : (
          <ClassSkeleton label={t('loadingClass')} />
        )}
      </TeacherShell>
    );
  }
  const ownClass = data.class;
  return (
    <TeacherShell>
      <PageHeader
        title={ownClass.name}
        back={{ href: paths.classes(), label: t('classes') }}
        detail={<bdi>{ownClass.code}</bdi>}
        actions={actions?.(ownClass)}
      />
      <ClassTabs classId={classId} />
      <ArchivedNotice ownClass={ownClass} />
      {children(ownClass)}
    </TeacherShell>
  );
}

function ClassSkeleton({ label }: { label: string }) {
  return (
    <LoadingArea label={label}>
      <Skeleton className="mt-3 mb-4 h-5 w-32" />
      <Skeleton className="mb-3 h-9 w-80 max-w-full" />
      <Skeleton className="mb-8 h-5 w-24" />
      <Skeleton className="mb-6 h-11 w-full" />
      <Skeleton className="h-44 w-full" />
    </LoadingArea>
  );
}
