import { ButtonLink } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { PeopleIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useOwnClasses } from '../../features/classes/use-own-classes';
import { Agenda } from '../../features/sessions/agenda';
import { StartNowCard } from '../../features/sessions/start-now-card';
import { likelyClass, useAgenda } from '../../features/sessions/use-agenda';
import { paths } from '../paths';
import { TeacherShell } from '../teacher-shell';

const IN_USE = { search: '', archived: false };

/** What a teacher in a hurry needs: what is on, what comes, and a code on the wall now. */
export default function HomeRoute() {
  const { t } = useTranslation('home');
  const { messageFor } = useMessages();
  const [, navigate] = useLocation();
  const agenda = useAgenda();
  const { classes, error, retry, isFetching } = useOwnClasses(IN_USE);
  return (
    <TeacherShell>
      <PageHeader title={t('title')} />
      {!classes && error ? (
        <ProblemNotice message={messageFor(error)} onRetry={retry} retrying={isFetching} />
      ) : classes?.length === 0 ? (
        <FirstSteps />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-x-8">
          <div className="min-h-80 lg:order-last lg:min-h-0">
            {classes && !agenda.isPending && (
              <StartNowCard
                classes={classes}
                likelyClassId={likelyClass(agenda.days ?? [])}
                onStarted={(sessionId) => navigate(paths.session(sessionId))}
              />
            )}
          </div>
          <div className="min-w-0">
            <Agenda hrefOf={paths.session} />
          </div>
        </div>
      )}
    </TeacherShell>
  );
}

function FirstSteps() {
  const { t } = useTranslation('home');
  return (
    <EmptyState
      icon={<PeopleIcon aria-hidden="true" size={36} strokeWidth={1.5} />}
      title={t('firstSteps.title')}
      action={
        <ButtonLink variant="primary" href={paths.classes()}>
          {t('firstSteps.action')}
        </ButtonLink>
      }
    >
      {t('firstSteps.detail')}
    </EmptyState>
  );
}
