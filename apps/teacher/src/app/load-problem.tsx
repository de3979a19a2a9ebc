import { ButtonLink } from '@rollcall/web/components/button';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { PageHeader } from '@rollcall/web/components/page-header';
import { messageFor } from '@rollcall/web/session/messages';
import { toRollcallError } from '@rollcall/sdk/errors';
import { paths } from './paths';

type LoadProblemProps = { error: unknown; onRetry: () => void; retrying: boolean };

/** In place of a page that could not be read. Trying again is offered only where it may help. */
export function LoadProblem({ error, onRetry, retrying }: LoadProblemProps) {
  const { status } = toRollcallError(error);
  const isRefusal = status >= 400 && status < 500 && status !== 429;
  return (
    <>
      <PageHeader title={isRefusal ? 'Not found' : 'This page could not be loaded'} />
      <div className="flex flex-col items-start gap-5">
        {isRefusal ? (
          <>
            <p>This does not exist, or is not yours to see.</p>
            <ButtonLink variant="primary" href={paths.classes()}>
              Go to your classes
            </ButtonLink>
          </>
        ) : (
          <ProblemNotice message={messageFor(error)} onRetry={onRetry} retrying={retrying} />
        )}
      </div>
    </>
  );
}
