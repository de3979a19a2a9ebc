import { ButtonLink } from '@rollcall/web/components/button';
import { useTranslation } from 'react-i18next';
import { ClassReport } from '../../features/reports/class-report';
import { PrintButton } from '../../features/reports/print-button';
import { queryOf } from '../../features/reports/report-range';
import { useReportRange } from '../../features/reports/use-report-range';
import { ClassPage } from '../class-page';
import { paths } from '../paths';

/** How a class has been attended. */
export default function ClassReportsRoute({ classId }: { classId: string }) {
  const { t } = useTranslation('reports');
  const { range } = useReportRange();
  return (
    <ClassPage
      classId={classId}
      actions={() => (
        <div className="flex flex-wrap gap-3 print:hidden">
          <ButtonLink href={paths.registerSheet(classId, queryOf(range))}>{t('sheet.open')}</ButtonLink>
          <PrintButton />
        </div>
      )}
    >
      {(ownClass) => (
        <ClassReport
          ownClass={ownClass}
          hrefs={{ session: paths.session, student: (studentId) => paths.student(classId, studentId) }}
        />
      )}
    </ClassPage>
  );
}
