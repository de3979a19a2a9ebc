import type { OwnSession } from '@rollcall/contracts/sessions';

/** What is on in the student's classes, soonest first, as the server saw it at `serverTime`. */
export type OwnSessions = { serverTime: string; sessions: OwnSession[] };

/** What is on now. */
export function runningSessions({ sessions }: OwnSessions): OwnSession[] {
  return sessions.filter(({ status }) => status === 'active');
}

/** What has not begun, whether or not its time has come. */
export function comingSessions({ sessions }: OwnSessions): OwnSession[] {
  return sessions.filter(({ status }) => status === 'pending' || status === 'scheduled');
}

/** The list once the student has another mark in a session, or none any more. */
export function withMark(own: OwnSessions, sessionId: string, mark: OwnSession['mark']): OwnSessions {
  return { ...own, sessions: own.sessions.map((each) => (each.id === sessionId ? { ...each, mark } : each)) };
}
