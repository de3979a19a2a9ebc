import { SessionTime } from '@rollcall/web/components/session-time';
import { useTranslation } from 'react-i18next';
import { comingSessions, type OwnSessions, runningSessions } from '../../queries/own-sessions';

/** What is on or comes next in a class, in a line. */
export function NextSession({ sessions, classId }: { sessions: OwnSessions; classId: string }) {
  const { t } = useTranslation('classes');
  if (runningSessions(sessions).some((each) => each.classId === classId)) {
    return (
      <span className="inline-flex items-center gap-1.5 font-medium text-present">
        <span aria-hidden="true" className="size-2 rounded-full bg-current" />
        {t('onNow')}
      </span>
    );
  }
  const next = comingSessions(sessions).find((each) => each.classId === classId);
  return next === undefined ? null : <SessionTime session={next} />;
}
