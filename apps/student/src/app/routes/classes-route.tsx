import { ButtonLink } from '@rollcall/web/components/button';
import { AddIcon } from '@rollcall/web/components/icons';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useMessages } from '@rollcall/web/session/use-messages';
import { AsOf } from '../../components/as-of';
import { ClassListLoading } from '../../features/classes/class-list-loading';
import { OwnClasses } from '../../features/classes/own-classes';
import { useOwnRates } from '../../queries/use-own-rates';
import { useOwnSessions } from '../../queries/use-own-sessions';
import { paths } from '../paths';
import { useClassesWords } from '../../words/use-classes-words';

/** The student's classes, how one stands in each, and the way into another. */
export default function ClassesRoute() {
  const { t } = useClassesWords();
  const { messageFor } = useMessages();
  const rates = useOwnRates();
  const sessions = useOwnSessions();
  const { data, error, isFetching, refetch } = rates;
  const count = data?.classes.filter(({ isEnrolled }) => isEnrolled).length;
  return (
    <>
      <PageHeader
        title={t('title')}
        detail={<AsOf query={rates}>{count !== undefined && t('search.count', { count })}</AsOf>}
        actions={
          <ButtonLink href={paths.joinClass}>
            <AddIcon aria-hidden="true" size={20} />
            {t('join.title')}
          </ButtonLink>
        }
      />
      {data !== undefined && <OwnClasses rates={data.classes} sessions={sessions.data} hrefOf={paths.class} />}
      {data === undefined &&
        (error === null ? (
          <ClassListLoading />
        ) : (
          <ProblemNotice message={messageFor(error)} retrying={isFetching} onRetry={() => void refetch()} />
        ))}
    </>
  );
}
