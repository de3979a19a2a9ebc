import { ButtonLink } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { Notice, ProblemNotice } from '@rollcall/web/components/notice';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { AsOf } from '../../components/as-of';
import { ClassSkeleton } from '../../features/classes/class-skeleton';
import { ComingSessions } from '../../features/classes/coming-sessions';
import { LeaveClass } from '../../features/classes/leave-class';
import { Standing } from '../../features/classes/standing';
import { HistoryList } from '../../features/history/history-list';
import type { OwnSession } from '@rollcall/contracts/sessions';
import { comingSessions, type OwnSessions, runningSessions } from '../../queries/own-sessions';
import { hasMarks, type OwnRate, useOwnRates } from '../../queries/use-own-rates';
import { useOwnSessions } from '../../queries/use-own-sessions';
import { paths } from '../paths';
import { useStudent } from '../student-only';
import { useClassesWords } from '../../words/use-classes-words';

/** One class: how the student stands in it, what comes, what was, and the way out. */
export default function ClassRoute({ classId }: { classId: string }) {
  const { messageFor } = useMessages();
  const rates = useOwnRates();
  const sessions = useOwnSessions();
  const { error, isFetching, refetch } = rates;
  // Both before either, so that neither moves the other.
  const data = sessions.isPending ? undefined : rates.data;
  const found = data?.classes.find((rate) => rate.classId === classId);
  const shown = useLeftWhileShown(classId, found);
  return (
    <>
      {shown !== undefined && <ClassPage rate={shown} rates={rates} sessions={sessions.data} />}
      {data !== undefined && shown === undefined && <NotOwn />}
      {data === undefined &&
        (error === null ? (
          <ClassSkeleton />
        ) : (
          <ProblemNotice message={messageFor(error)} retrying={isFetching} onRetry={() => void refetch()} />
        ))}
    </>
  );
}

/** A class without marks is on no list any more once it is left; whoever has its page before them is told what became of it. */
function useLeftWhileShown(classId: string, found: OwnRate | undefined): OwnRate | undefined {
  const [last, setLast] = useState(found);
  if (found !== undefined && found !== last) setLast(found);
  return found ?? (last?.classId === classId ? { ...last, isEnrolled: false } : undefined);
}

type ClassPageProps = {
  rate: OwnRate;
  rates: ReturnType<typeof useOwnRates>;
  /** Undefined: they could not be read, so nothing is said of them. */
  sessions: OwnSessions | undefined;
};

function ClassPage({ rate, rates, sessions }: ClassPageProps) {
  const { t } = useClassesWords();
  const student = useStudent();
  const ofClass = (each: OwnSession) => each.classId === rate.classId;
  const hasPast = rate.isEnrolled || hasMarks(rate);
  const coming = sessions && [...runningSessions(sessions), ...comingSessions(sessions)].filter(ofClass);
  return (
    <>
      <PageHeader
        title={rate.className}
        back={{ href: paths.classes, label: t('title') }}
        detail={
          <AsOf query={rates}>
            <span>
              <bdi>{rate.classCode}</bdi> · <bdi>{rate.teacherName}</bdi>
            </span>
          </AsOf>
        }
      />
      <div className="flex flex-col gap-8">
        {!rate.isEnrolled && <Left of={rate} />}
        {hasPast && <Standing of={rate} />}
        {rate.isEnrolled && coming !== undefined && <ComingSessions sessions={coming} />}
        {hasPast && (
          <section>
            <h2 className="mb-2 font-semibold">{t('history')}</h2>
            <HistoryList studentId={student.id} classId={rate.classId} showsClass={false} hrefOf={paths.receipt} />
          </section>
        )}
        {rate.isEnrolled && (
          <div>
            <LeaveClass of={rate} />
          </div>
        )}
      </div>
    </>
  );
}

function Left({ of }: { of: OwnRate }) {
  const { t } = useClassesWords();
  const again = paths.join(new URLSearchParams({ class: of.classCode }).toString());
  return (
    <Notice tone="info" action={<ButtonLink href={again}>{t('left.joinAgain')}</ButtonLink>}>
      {t(hasMarks(of) ? 'left.detail' : 'left.unmarked')}
    </Notice>
  );
}

function NotOwn() {
  const { t } = useClassesWords();
  return (
    <EmptyState title={t('notOwn.title')} action={<ButtonLink href={paths.classes}>{t('notOwn.back')}</ButtonLink>}>
      {t('notOwn.detail')}
    </EmptyState>
  );
}
