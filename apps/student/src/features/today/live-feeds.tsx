import { trpc } from '@rollcall/web/session/trpc';
import { useConnectionState } from '@rollcall/web/session/use-connection-state';
import { useEffect, useRef } from 'react';
import { type OwnSessions, runningSessions } from '../../queries/own-sessions';
import { OWN_SESSIONS_INPUT } from '../../queries/use-own-sessions';
import { applySessionEvent, applyStart } from './apply-event';
import { useRetry } from './use-retry';

/**
 * Each followed class is a call at every connection, of the hundred that a user has in a minute. Who is in more classes than this
 * sees a start in the others by the next reading, a minute later at most.
 */
const MOST_FOLLOWED = 20;

type LiveFeedsProps = { own: OwnSessions; classIds: readonly string[]; studentId: string };

/** Keeps the list of sessions true while it is shown: starts in the own classes; the end, and the own mark, in what runs. */
export function LiveFeeds({ own, classIds, studentId }: LiveFeedsProps) {
  useCatchUp();
  return (
    <>
      {classIds.slice(0, MOST_FOLLOWED).map((classId) => (
        <ClassFeed key={classId} classId={classId} />
      ))}
      {runningSessions(own).map(({ id }) => (
        <SessionFeed key={id} sessionId={id} studentId={studentId} />
      ))}
    </>
  );
}

function ClassFeed({ classId }: { classId: string }) {
  const { sessions } = trpc.useUtils();
  const feed = trpc.live.class.useSubscription(
    { classId },
    {
      onData({ data: event }) {
        if (event.type !== 'session-started') return;
        const own = sessions.mine.getData(OWN_SESSIONS_INPUT);
        const next = own && applyStart(own, { sessionId: event.data.sessionId, at: new Date().toISOString() });
        if (next) sessions.mine.setData(OWN_SESSIONS_INPUT, next);
        else void sessions.mine.invalidate();
      },
    },
  );
  useRetry(feed);
  return null;
}

function SessionFeed({ sessionId, studentId }: { sessionId: string; studentId: string }) {
  const { sessions } = trpc.useUtils();
  const feed = trpc.live.session.useSubscription(
    { sessionId },
    {
      onData({ data: event }) {
        sessions.mine.setData(
          OWN_SESSIONS_INPUT,
          (own) => own && applySessionEvent(own, { sessionId, studentId, event }),
        );
      },
    },
  );
  useRetry(feed);
  return null;
}

/** Reads again once a lost connection is back: a feed that had nothing yet has no event to go on after. */
function useCatchUp(): void {
  const { sessions } = trpc.useUtils();
  const state = useConnectionState();
  const wasLost = useRef(false);
  useEffect(() => {
    if (state === 'lost') wasLost.current = true;
    if (state !== 'live' || !wasLost.current) return;
    wasLost.current = false;
    void sessions.mine.invalidate();
  }, [state, sessions]);
}
