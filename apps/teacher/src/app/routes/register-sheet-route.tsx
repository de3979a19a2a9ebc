import { PageHeader } from '@rollcall/web/components/page-header';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { trpc } from '@rollcall/web/session/trpc';
import { useTranslation } from 'react-i18next';
import { ClassRegister } from '../../features/reports/class-register';
import { queryOf } from '../../features/reports/report-range';
import { useReportRange } from '../../features/reports/use-report-range';
import { LoadProblem } from '../load-problem';
import { paths } from '../paths';
import { TeacherShell } from '../teacher-shell';

/** All marks of a class on one sheet, made for paper (`data-paper`: app.css). */
export default function RegisterSheetRoute({ classId }: { classId: string }) {
  const { t } = useTranslation('reports');
  const { t: tApp } = useTranslation('app');
  const { range } = useReportRange();
  const { data, error, refetch, isFetching } = trpc.classes.get.useQuery({ classId });
  return (
    <TeacherShell>
      {/* A root of its own: the margin of what is shown while it loads is not to push it about. */}
      <div data-paper="landscape" className="flow-root">
        {data && (
          <>
            <PageHeader
              title={data.class.name}
              tabTitle={`${t('sheet.title')} · ${data.class.code}`}
              back={{ href: paths.classReports(classId, queryOf(range)), label: tApp('tab.reports') }}
              detail={
                <>
                  {t('sheet.title')} · <bdi>{data.class.code}</bdi>
                </>
              }
            />
            <ClassRegister ownClass={data.class} />
          </>
        )}
        {!data && error && <LoadProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
        {!data && !error && (
          <LoadingArea label={tApp('loadingClass')}>
            <Skeleton className="mt-3 mb-4 h-5 w-32" />
            <Skeleton className="mb-3 h-9 w-80 max-w-full" />
            <Skeleton className="mb-6 h-5 w-40" />
            <Skeleton className="mb-6 h-11 w-80 max-w-full" />
            <Skeleton className="h-140" />
          </LoadingArea>
        )}
      </div>
    </TeacherShell>
  );
}
