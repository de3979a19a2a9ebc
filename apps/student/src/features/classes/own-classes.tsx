import { useTranslation } from 'react-i18next';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { PeopleIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { useMessages } from '@rollcall/web/session/use-messages';
import { ClassListLoading } from './class-list-loading';
import { ClassRow } from './class-row';
import { useEnrollments } from './use-enrollments';

/** The classes that the student is enrolled in. */
export default function OwnClasses() {
  const { t } = useTranslation('classes');
  const { messageFor } = useMessages();
  const { data, error, isFetching, refetch } = useEnrollments();
  if (data === undefined) {
    if (error === null) return <ClassListLoading />;
    return <ProblemNotice message={messageFor(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  }
  if (data.enrollments.length === 0) {
    return (
      <EmptyState icon={<PeopleIcon aria-hidden="true" size={32} />} title={t('none.title')}>
        {t('none.detail')}
      </EmptyState>
    );
  }
  return (
    <ul className="flex flex-col gap-3">
      {data.enrollments.map((enrollment) => (
        <ClassRow key={enrollment.id} shown={enrollment.class} />
      ))}
    </ul>
  );
}
