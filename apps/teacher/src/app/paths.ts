/** Every address of the app, below its base `/teacher`. The patterns are the router's, the functions make links. */
export const PATTERNS = {
  classes: '/',
  signIn: '/sign-in',
  register: '/register',
  forgotPassword: '/forgot-password',
  /** Where the mailed link leads: `/teacher/reset#<token>`. */
  resetPassword: '/reset',
  class: '/classes/:classId',
  session: '/sessions/:sessionId/:view?',
} as const;

export const paths = {
  classes: () => '/',
  /** `next`: the page that was asked for, to come back to. */
  signIn: (next?: string) => withNext('/sign-in', next),
  register: (next?: string) => withNext('/register', next),
  forgotPassword: () => '/forgot-password',
  class: (classId: string) => `/classes/${classId}`,
  session: (sessionId: string) => `/sessions/${sessionId}`,
  /** The session's code alone, for the projector; an address of its own, so that a second window can show it. */
  projector: (sessionId: string) => `/sessions/${sessionId}/projector`,
};

/** The page to show after the sign-in, from the query of the address; always one of this app. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  return next.startsWith('/') ? next : paths.classes();
}

function withNext(path: string, next: string | undefined): string {
  return next === undefined || next === paths.classes() ? path : `${path}?next=${encodeURIComponent(next)}`;
}
