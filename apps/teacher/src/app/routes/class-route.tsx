import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { ScheduleIcon } from '@rollcall/web/components/icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { JoiningCard } from '../../features/classes/joining-card';
import { ScheduleDialog } from '../../features/sessions/schedule-dialog';
import { SessionList } from '../../features/sessions/session-list';
import { StartNowCard } from '../../features/sessions/start-now-card';
import { ClassPage } from '../class-page';
import { paths } from '../paths';

export default function ClassRoute({ classId }: { classId: string }) {
  const [scheduling, setScheduling] = useState(false);
  return (
    <ClassPage
      classId={classId}
      actions={() => (
        <Button onClick={() => setScheduling(true)}>
          <ScheduleIcon aria-hidden="true" size={18} />
          Schedule a session
        </Button>
      )}
    >
      {(ownClass) => (
        <>
          <ClassSessions ownClass={ownClass} />
          <ScheduleDialog classId={classId} open={scheduling} onClose={() => setScheduling(false)} />
        </>
      )}
    </ClassPage>
  );
}

function ClassSessions({ ownClass }: { ownClass: OwnClass }) {
  const [, navigate] = useLocation();
  return (
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
  );
}
