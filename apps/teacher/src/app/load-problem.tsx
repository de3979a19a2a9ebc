import { ButtonLink } from '@rollcall/web/components/button';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useMessages } from '@rollcall/web/session/use-messages';
import { toRollcallError } from '@rollcall/sdk/errors';
import { useTranslation } from 'react-i18next';
import { paths } from './paths';

type LoadProblemProps = { error: unknown; onRetry: () => void; retrying: boolean };

/** In place of a page that could not be read. Trying again is offered only where it may help. */
export function LoadProblem({ error, onRetry, retrying }: LoadProblemProps) {
  const { t } = useTranslation('app');
  const { messageFor } = useMessages();
  const { status } = toRollcallError(error);
  const isRefusal = status >= 400 && status < 500 && status !== 429;
  return (
    <>
      <PageHeader title={isRefusal ? t('problem.notFound') : t('problem.notLoaded')} />
      <div className="flex flex-col items-start gap-5">
        {isRefusal ? (
          <>
            <p>{t('problem.notFoundDetail')}</p>
            <ButtonLink variant="primary" href={paths.home()}>
              {t('goHome')}
            </ButtonLink>
          </>
        ) : (
          <ProblemNotice message={messageFor(error)} onRetry={onRetry} retrying={retrying} />
        )}
      </div>
    </>
  );
}
