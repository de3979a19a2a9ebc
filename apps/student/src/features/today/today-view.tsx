import { ButtonLink } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { AddIcon, PeopleIcon } from '@rollcall/web/components/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { TypeIcon } from '../../components/icons';
import { comingSessions, type OwnSessions, runningSessions } from '../../queries/own-sessions';
import { AheadList } from './ahead-list';
import { daysAhead } from './days-ahead';
import { RunningCard } from './running-card';

/** Where the page's links lead. */
export type TodayLinks = {
  join: string;
  typeCode: string;
  classHref: (classId: string) => string;
  receiptHref: (session: { classId: string; id: string }) => string;
};

type TodayViewProps = { own: OwnSessions; hasClasses: boolean; links: TodayLinks };

/** What is on now, and what comes. */
export function TodayView({ own, hasClasses, links }: TodayViewProps) {
  const { t } = useTranslation('today');
  if (!hasClasses && own.sessions.length === 0) return <NoClasses joinHref={links.join} />;
  return (
    <div className="flex flex-col gap-7">
      <OnNow own={own} links={links} />
      <AheadList days={daysAhead(own)} classHref={links.classHref} />
      {comingSessions(own).length === 0 && <p className="text-muted">{t('nothingAhead')}</p>}
    </div>
  );
}

function OnNow({ own, links }: { own: OwnSessions; links: TodayLinks }) {
  const { t } = useTranslation('today');
  // What there is still to do, first.
  const running = runningSessions(own).toSorted((a, b) => Number(a.mark !== null) - Number(b.mark !== null));
  return (
    <section aria-label={t('onNow')}>
      {running.length === 0 ? (
        <div className="flex min-h-36 flex-col items-center justify-center rounded-card border border-dashed border-line-strong/50 px-6 py-4 text-center">
          <p className="text-lg font-semibold">{t('nothingOn')}</p>
          <p className="max-w-prose text-balance text-muted">{t('nothingOnDetail')}</p>
        </div>
      ) : (
        <>
          <h2 className="mb-2 flex items-center gap-2 font-semibold text-present">
            <span aria-hidden="true" className="size-2.5 rounded-full bg-current" />
            {t('onNow')}
          </h2>
          <ul className="flex flex-col gap-3">
            {running.map((session) => (
              <RunningCard key={session.id} session={session} receiptHref={links.receiptHref(session)} />
            ))}
          </ul>
        </>
      )}
      <Link
        href={links.typeCode}
        className="mt-1 -mb-3 inline-flex min-h-11 items-center gap-2 rounded-control px-1 font-medium text-accent hover:underline"
      >
        <TypeIcon aria-hidden="true" size={20} className="shrink-0" />
        {t('typeCode')}
      </Link>
    </section>
  );
}

function NoClasses({ joinHref }: { joinHref: string }) {
  const { t } = useTranslation('today');
  return (
    <EmptyState
      icon={<PeopleIcon aria-hidden="true" size={32} />}
      title={t('noClasses')}
      action={
        <ButtonLink href={joinHref} variant="primary" size="lg">
          <AddIcon aria-hidden="true" size={20} />
          {t('join')}
        </ButtonLink>
      }
    >
      {t('noClassesDetail')}
    </EmptyState>
  );
}
