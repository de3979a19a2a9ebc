import { PageHeader } from '@rollcall/web/components/page-header';
import { SessionBadge } from '@rollcall/web/components/status-badge';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionTime } from '@rollcall/web/components/session-time';
import type { Board } from './board';
import { CodeActions } from './code-actions';
import { LiveSession } from './live-session';
import { SessionSummary } from './session-summary';
import { WaitingSession } from './waiting-session';

type SessionViewProps = {
  board: Board;
  /** Where the page's links lead: to the class, its reports, and the projector's view. */
  hrefs: { class: string; reports: string; projector: string };
  /** What can be done about the session's times. */
  changes: ReactNode;
};

/** The session page in the state that the session is in: before, during, after. */
export function SessionView({ board, hrefs, changes }: SessionViewProps) {
  const { t } = useTranslation('board');
  const { session } = board;
  return (
    <>
      <PageHeader
        title={session.className}
        isFlat={session.status === 'active'}
        back={{ href: hrefs.class, label: t('backToClass') }}
        detail={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <SessionTime session={session} />
            <SessionBadge status={session.status} />
          </span>
        }
        actions={changes}
      />
      <Stage board={board} hrefs={hrefs} />
    </>
  );
}

function Stage({ board, hrefs }: Pick<SessionViewProps, 'board' | 'hrefs'>) {
  switch (board.session.status) {
    case 'scheduled':
    case 'pending':
      return <WaitingSession board={board} />;
    case 'active':
      return <LiveSession board={board} actions={<CodeActions board={board} projectorHref={hrefs.projector} />} />;
    case 'completed':
      return <SessionSummary board={board} reportsHref={hrefs.reports} />;
  }
  return board.session.status satisfies never;
}
