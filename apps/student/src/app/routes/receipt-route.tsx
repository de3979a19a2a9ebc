import { ButtonLink } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { ReceiptSkeleton } from '../../features/history/receipt-skeleton';
import { ReceiptView } from '../../features/history/receipt-view';
import { ShownReceipt } from '../../features/history/shown-receipt';
import { useReceipt } from '../../features/history/use-receipt';
import { paths } from '../paths';
import { useStudent } from '../student-only';
import { StudentShell } from '../student-shell';
import { useHistoryWords } from '../../words/use-history-words';

/** The receipt of one mark, small to read and large to show. */
export default function ReceiptRoute({ classId, sessionId }: { classId: string; sessionId: string }) {
  const { t } = useHistoryWords();
  const { messageFor } = useMessages();
  const student = useStudent();
  const { data: mark, error, isFetching, refetch } = useReceipt({ studentId: student.id, classId, sessionId });
  const [isShown, setShown] = useState(false);
  if (mark && isShown) {
    return <ShownReceipt mark={mark} studentName={student.fullName} onClose={() => setShown(false)} />;
  }
  return (
    <StudentShell>
      <PageHeader title={t('receipt.title')} back={{ href: paths.history, label: t('title') }} />
      {mark && <ReceiptView mark={mark} studentName={student.fullName} onShow={() => setShown(true)} />}
      {mark === null && (
        <EmptyState
          title={t('receipt.none')}
          action={<ButtonLink href={paths.history}>{t('receipt.toHistory')}</ButtonLink>}
        >
          {t('receipt.noneDetail')}
        </EmptyState>
      )}
      {mark === undefined &&
        (error === null ? (
          <ReceiptSkeleton />
        ) : (
          <ProblemNotice message={messageFor(error)} retrying={isFetching} onRetry={() => void refetch()} />
        ))}
    </StudentShell>
  );
}
