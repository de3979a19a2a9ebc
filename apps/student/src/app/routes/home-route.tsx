import { PageHeader } from '@rollcall/web/components/page-header';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptMarks } from '../../features/outbox/kept-marks';
import { TodayDate } from '../../features/today/today-date';
import { TodaySkeleton } from '../../features/today/today-skeleton';
import { WithData } from '../with-data';

const TodayPage = lazy(() => import('../today-page'));

/** Opened at the door of the lecture hall: the frame with the way to the scanner first, then what is on. */
export default function HomeRoute() {
  return (
    <WithData fallback={<TodayComing />}>
      <TodayPage />
    </WithData>
  );
}

function TodayComing() {
  const { t } = useTranslation('today');
  return (
    <>
      <PageHeader title={t('title')} detail={<TodayDate />} />
      <KeptMarks />
      <TodaySkeleton />
    </>
  );
}
