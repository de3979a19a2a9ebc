import { Fetched } from '@rollcall/web/components/fetched';
import { DialogNotLoaded } from '@rollcall/web/components/not-loaded';
import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { ScheduleIcon } from '@rollcall/web/components/icons';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { JoiningCard } from '../../features/classes/joining-card';
import { SessionList } from '../../features/sessions/session-list';
import { StartNowCard } from '../../features/sessions/start-now-card';
import { ClassPage } from '../class-page';
import { paths } from '../paths';

const ScheduleDialog = lazy(() => import('../../features/sessions/schedule-dialog'));

export default function ClassRoute({ classId }: { classId: string }) {
  const { t } = useTranslation('sessions');
  const [scheduling, setScheduling] = useState(false);
  return (
    <ClassPage
      classId={classId}
      actions={({ isActive }) =>
        isActive && (
          <Button onClick={() => setScheduling(true)}>
            <ScheduleIcon aria-hidden="true" size={18} />
            {t('schedule.open')}
          </Button>
        )
      }
    >
      {(ownClass) => (
        <>
          <ClassSessions ownClass={ownClass} />
          <Fetched failed={<DialogNotLoaded onClose={() => setScheduling(false)} />} of={String(scheduling)}>
            {scheduling && (
              <ScheduleDialog classId={classId} timeZone={ownClass.timeZone} onClose={() => setScheduling(false)} />
            )}
          </Fetched>
        </>
      )}
    </ClassPage>
  );
}

function ClassSessions({ ownClass }: { ownClass: OwnClass }) {
  const [, navigate] = useLocation();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:gap-x-8">
      {ownClass.isActive && (
        <div className="lg:col-start-2">
          <StartNowCard classes={[ownClass]} onStarted={(sessionId) => navigate(paths.session(sessionId))} />
        </div>
      )}
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        <SessionList classId={ownClass.id} isActive={ownClass.isActive} hrefOf={paths.session} />
      </div>
      <div className="lg:col-start-2">
        <JoiningCard ownClass={ownClass} studentsHref={paths.classStudents(ownClass.id)} />
      </div>
    </div>
  );
}
