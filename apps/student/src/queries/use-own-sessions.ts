import { trpc } from '@rollcall/web/session/trpc';

/** As far as the server looks ahead: a class that meets every other week is in it. */
export const OWN_SESSIONS_INPUT = { days: 14 };

/** What is on changes by the clock alone, so an open page asks again. */
const REFRESH_MS = 60_000;

/**
 * What is on in all of the student's classes: now, today, and in the two weeks ahead. Read again whenever the page is shown, comes
 * back to the front, or the network does. Without a network it fails and says so, instead of waiting for one without a word.
 */
export function useOwnSessions() {
  return trpc.sessions.mine.useQuery(OWN_SESSIONS_INPUT, {
    networkMode: 'always',
    refetchInterval: REFRESH_MS,
    staleTime: 0,
  });
}
