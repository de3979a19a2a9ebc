import { PageHeader } from '@rollcall/web/components/page-header';
import { SessionBadge } from '@rollcall/web/components/status-badge';
import { SessionTime } from '../../components/session-time';
import type { Board } from './board';
import { CodeActions } from './code-actions';
import { LiveSession } from './live-session';
import { SessionSummary } from './session-summary';
import { WaitingSession } from './waiting-session';

type SessionViewProps = { board: Board; classHref: string; projectorHref: string };

/** The session page in the state that the session is in: before, during, after. */
export function SessionView({ board, classHref, projectorHref }: SessionViewProps) {
  const { session } = board;
  return (
    <>
      <PageHeader
        title={session.className}
        isFlat={session.status === 'active'}
        back={{ href: classHref, label: 'All sessions of this class' }}
        detail={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <SessionTime session={session} />
            <SessionBadge status={session.status} />
          </span>
        }
      />
      <Stage board={board} projectorHref={projectorHref} />
    </>
  );
}

function Stage({ board, projectorHref }: { board: Board; projectorHref: string }) {
  switch (board.session.status) {
    case 'scheduled':
    case 'pending':
      return <WaitingSession board={board} />;
    case 'active':
      return <LiveSession board={board} actions={<CodeActions board={board} projectorHref={projectorHref} />} />;
    case 'completed':
      return <SessionSummary board={board} />;
  }
  return board.session.status satisfies never;
}
