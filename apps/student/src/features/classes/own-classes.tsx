import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { PeopleIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { useMessages } from '@rollcall/web/session/use-messages';
import { ClassListLoading } from './class-list-loading';
import { ClassRow } from './class-row';
import { useEnrollments } from './use-enrollments';

/** The classes that the student is enrolled in. Its children come with the list, so that nothing below it is pushed about. */
export default function OwnClasses({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('classes');
  const { messageFor } = useMessages();
  const { data, error, isFetching, refetch } = useEnrollments();
  if (data === undefined) {
    if (error === null) return <ClassListLoading />;
    return <ProblemNotice message={messageFor(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  }
  return (
    <>
      {data.enrollments.length === 0 ? (
        <EmptyState icon={<PeopleIcon aria-hidden="true" size={32} />} title={t('none.title')}>
          {t('none.detail')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {data.enrollments.map((enrollment) => (
            <ClassRow key={enrollment.id} shown={enrollment.class} />
          ))}
        </ul>
      )}
      {children}
    </>
  );
}
