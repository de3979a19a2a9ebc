import { PageHeader } from '@rollcall/web/components/page-header';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { useTranslation } from 'react-i18next';
import { StudentFigures } from '../../features/reports/student-figures';
import { StudentMarks } from '../../features/reports/student-marks';
import { useStudentReport } from '../../features/reports/use-student-report';
import { LoadProblem } from '../load-problem';
import { paths } from '../paths';
import { TeacherShell } from '../teacher-shell';

type StudentRouteProps = { classId: string; studentId: string };

/** One student in one class. */
export default function StudentRoute({ classId, studentId }: StudentRouteProps) {
  const { t } = useTranslation('reports');
  const { t: tApp } = useTranslation('app');
  const { report, student, marks, error, isFetching, retry } = useStudentReport({ classId, studentId });
  if (!report || !student || !marks.history) {
    return (
      <TeacherShell>
        {error ? (
          <LoadProblem error={error} onRetry={retry} retrying={isFetching} />
        ) : (
          <StudentSkeleton label={t('student.loading')} />
        )}
      </TeacherShell>
    );
  }
  return (
    <TeacherShell>
      <PageHeader
        title={student.studentName}
        back={{ href: paths.classStudents(classId), label: tApp('tab.students') }}
        detail={
          <>
            <bdi>{report.className}</bdi> · <bdi>{student.email}</bdi>
            {!student.isEnrolled && <> · {t('students.left')}</>}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-x-8">
        <StudentFigures student={student} report={report} />
        <StudentMarks
          history={marks.history}
          timeZone={report.timeZone}
          more={marks.more}
          isReadingMore={marks.isReadingMore}
          hrefOf={paths.session}
        />
      </div>
    </TeacherShell>
  );
}

function StudentSkeleton({ label }: { label: string }) {
  return (
    <LoadingArea label={label}>
      <Skeleton className="mt-3 mb-4 h-5 w-32" />
      <Skeleton className="mb-3 h-9 w-80 max-w-full" />
      <Skeleton className="mb-8 h-5 w-64" />
      <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-x-8">
        <Skeleton className="h-60" />
        <Skeleton className="h-96" />
      </div>
    </LoadingArea>
  );
}
