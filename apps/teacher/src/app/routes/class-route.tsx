import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { ScheduleIcon } from '@rollcall/web/components/icons';
import { PageHeader } from '@rollcall/web/components/page-header';
import { LoadingArea, Skeleton } from '@rollcall/web/components/skeleton';
import { trpc } from '@rollcall/web/session/trpc';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { JoiningCard } from '../../features/classes/joining-card';
import { ScheduleDialog } from '../../features/sessions/schedule-dialog';
import { SessionList } from '../../features/sessions/session-list';
import { StartNowCard } from '../../features/sessions/start-now-card';
import { LoadProblem } from '../load-problem';
import { paths } from '../paths';
import { TeacherShell } from '../teacher-shell';

export default function ClassRoute({ classId }: { classId: string }) {
  const { data, error, refetch, isFetching } = trpc.classes.get.useQuery({ classId });
  return (
    <TeacherShell>
      {data ? (
        <ClassPage ownClass={data.class} />
      ) : error ? (
        <LoadProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <LoadingArea label="Loading the class">
          <Skeleton className="mb-3 h-5 w-32" />
          <Skeleton className="mb-8 h-9 w-80 max-w-full" />
          <Skeleton className="h-44 w-full" />
        </LoadingArea>
      )}
    </TeacherShell>
  );
}

function ClassPage({ ownClass }: { ownClass: OwnClass }) {
  const [scheduling, setScheduling] = useState(false);
  const [, navigate] = useLocation();
  return (
    <>
      <PageHeader
        title={ownClass.name}
        back={{ href: paths.classes(), label: 'Classes' }}
        detail={ownClass.code}
        actions={
          <Button onClick={() => setScheduling(true)}>
            <ScheduleIcon aria-hidden="true" size={18} />
            Schedule a session
          </Button>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:gap-x-8">
        <div className="lg:col-start-2">
          <StartNowCard classId={ownClass.id} onStarted={(sessionId) => navigate(paths.session(sessionId))} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <SessionList classId={ownClass.id} hrefOf={paths.session} />
        </div>
        <div className="lg:col-start-2">
          <JoiningCard ownClass={ownClass} />
        </div>
      </div>
      <ScheduleDialog classId={ownClass.id} open={scheduling} onClose={() => setScheduling(false)} />
    </>
  );
}
