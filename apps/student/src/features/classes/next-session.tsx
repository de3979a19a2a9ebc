import { SessionTime } from '@rollcall/web/components/session-time';
import { comingSessions, type OwnSessions, runningSessions } from '../../queries/own-sessions';
import { useClassesWords } from '../../words/use-classes-words';

/** What is on or comes next in a class, in a line. */
export function NextSession({ sessions, classId }: { sessions: OwnSessions; classId: string }) {
  const { t } = useClassesWords();
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
