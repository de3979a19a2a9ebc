import { usePageTitle } from '@rollcall/web/components/page-header';
import { useConnectionState } from '@rollcall/web/session/use-connection-state';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Projector } from '../../features/board/projector';
import { SessionSkeleton } from '../../features/board/session-skeleton';
import { SessionView } from '../../features/board/session-view';
import { useBoard } from '../../features/board/use-board';
import { SessionChanges } from '../../features/sessions/session-changes';
import { LoadProblem } from '../load-problem';
import { paths } from '../paths';
import { TeacherShell } from '../teacher-shell';

type SessionRouteProps = { sessionId: string; isProjector: boolean };

/** The session page and its projector view: one board, so that changing between them reads nothing anew. */
export default function SessionRoute({ sessionId, isProjector }: SessionRouteProps) {
  const { t } = useTranslation('board');
  const { data: board, error, refetch, isFetching } = useBoard(sessionId);
  const isConnected = useConnectionState() !== 'lost';
  const [, navigate] = useLocation();
  usePageTitle(board?.session.className ?? t('session'));

  if (board && isProjector) {
    const leave = () => navigate(paths.session(sessionId), { replace: true });
    return <Projector board={board} isConnected={isConnected} onLeave={leave} />;
  }
  return (
    <TeacherShell wide={board?.session.status === 'active'}>
      {board ? (
        <SessionView
          board={board}
          hrefs={{
            class: paths.class(board.session.classId),
            reports: paths.classReports(board.session.classId),
            projector: paths.projector(sessionId),
          }}
          changes={
            <SessionChanges
              session={board.session}
              onChanged={() => void refetch()}
              onCancelled={() => navigate(paths.class(board.session.classId), { replace: true })}
            />
          }
        />
      ) : error ? (
        <LoadProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      ) : (
        <SessionSkeleton />
      )}
    </TeacherShell>
  );
}
