import { lazy, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ButtonLink } from '@rollcall/web/components/button';
import { AddIcon } from '@rollcall/web/components/icons';
import { PageHeader } from '@rollcall/web/components/page-header';
import { ClassListLoading } from '../../features/classes/class-list-loading';
import { InstallHint } from '../../features/install/install-hint';
import { KeptMarks } from '../../features/outbox/kept-marks';
import { ScanButton } from '../../features/scan/scan-button';
import { paths } from '../paths';
import { StudentShell } from '../student-shell';
import { WithData } from '../with-data';

const OwnClasses = lazy(() => import('../../features/classes/own-classes'));

/** Opened at the door of the lecture hall: scan is one tap, the classes are above it. */
export default function HomeRoute() {
  const { t } = useTranslation('app');
  const [, navigate] = useLocation();
  // Fetched while the student looks at this page, so that the tap opens the camera and not the network.
  useEffect(() => void import('./scan-route').catch(() => undefined), []);
  return (
    <StudentShell>
      <PageHeader
        title={t('yourClasses')}
        actions={
          <ButtonLink href={paths.joinClass}>
            <AddIcon aria-hidden="true" size={20} />
            {t('joinClass')}
          </ButtonLink>
        }
      />
      <div className="pb-32">
        <KeptMarks />
        <WithData fallback={<ClassListLoading />}>
          <OwnClasses />
        </WithData>
        <InstallHint />
      </div>
      <div className="fixed inset-x-0 bottom-0 mx-auto max-w-xl px-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <ScanButton onScan={() => navigate(paths.scan)} />
      </div>
    </StudentShell>
  );
}
