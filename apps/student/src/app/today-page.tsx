import { PageHeader } from '@rollcall/web/components/page-header';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { useConnectionState } from '@rollcall/web/session/use-connection-state';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { AsOf } from '../components/as-of';
import { InstallHint } from '../features/install/install-hint';
import { KeptMarks } from '../features/outbox/kept-marks';
import { LiveFeeds } from '../features/today/live-feeds';
import { TodayDate } from '../features/today/today-date';
import { TodaySkeleton } from '../features/today/today-skeleton';
import { TodayView } from '../features/today/today-view';
import { useEnrollments } from '../queries/use-enrollments';
import { useOwnSessions } from '../queries/use-own-sessions';
import { paths } from './paths';
import { useStudent } from './student-only';
import { useScannerAtStart } from './use-scanner-at-start';

const LINKS = {
  join: paths.joinClass,
  typeCode: paths.typeCode,
  classHref: paths.class,
  receiptHref: ({ classId, id }: { classId: string; id: string }) => paths.receipt({ classId, sessionId: id }),
};

/** What is on, whether one is marked in it, and what comes. */
export default function TodayPage() {
  const { t } = useTranslation('today');
  const sessions = useOwnSessions();
  const isLost = useConnectionState() === 'lost';
  useScannerAtStart(sessions.data);
  return (
    <>
      <PageHeader
        title={t('title')}
        detail={
          <AsOf query={sessions} isLost={isLost}>
            <TodayDate now={sessions.data?.serverTime} />
          </AsOf>
        }
      />
      <KeptMarks />
      <Today sessions={sessions} />
    </>
  );
}

function Today({ sessions }: { sessions: ReturnType<typeof useOwnSessions> }) {
  const student = useStudent();
  const { messageFor } = useMessages();
  const enrollments = useEnrollments();
  const error = sessions.error ?? enrollments.error;
  if (sessions.data === undefined || enrollments.data === undefined) {
    if (error === null) return <TodaySkeleton />;
    const retry = () => void Promise.all([sessions.refetch(), enrollments.refetch()]);
    return <ProblemNotice message={messageFor(error)} retrying={sessions.isFetching} onRetry={retry} />;
  }
  const classIds = enrollments.data.enrollments.map(({ classId }) => classId);
  return (
    <>
      <LiveFeeds own={sessions.data} classIds={classIds} studentId={student.id} />
      <TodayView own={sessions.data} hasClasses={classIds.length > 0} links={LINKS} />
      {/* Below what it must not push about, so not before it. */}
      <InstallHint />
    </>
  );
}
