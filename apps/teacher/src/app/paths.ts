/** Every address of the app, below its base `/teacher`. The patterns are the router's, the functions make links. */
export const PATTERNS = {
  home: '/',
  signIn: '/sign-in',
  register: '/register',
  forgotPassword: '/forgot-password',
  /** Where the mailed link leads: `/teacher/reset#<token>`. */
  resetPassword: '/reset',
  account: '/account',
  classes: '/classes',
  class: '/classes/:classId',
  classStudents: '/classes/:classId/students',
  student: '/classes/:classId/students/:studentId',
  classReports: '/classes/:classId/reports',
  /** The sheet of all marks, made for paper. */
  registerSheet: '/classes/:classId/sheet',
  classSettings: '/classes/:classId/settings',
  session: '/sessions/:sessionId/:view?',
} as const;

export const paths = {
  home: () => '/',
  /** `next`: the page that was asked for, to come back to. */
  signIn: (next?: string) => withNext('/sign-in', next),
  register: (next?: string) => withNext('/register', next),
  forgotPassword: () => '/forgot-password',
  account: () => '/account',
  classes: () => '/classes',
  class: (classId: string) => `/classes/${classId}`,
  classStudents: (classId: string) => `/classes/${classId}/students`,
  student: (classId: string, studentId: string) => `/classes/${classId}/students/${studentId}`,
  /** `range`, here and below: the query of the report's dates, such as `?from=2026-09-01`. */
  classReports: (classId: string, range = '') => `/classes/${classId}/reports${range}`,
  registerSheet: (classId: string, range = '') => `/classes/${classId}/sheet${range}`,
  classSettings: (classId: string) => `/classes/${classId}/settings`,
  session: (sessionId: string) => `/sessions/${sessionId}`,
  /** The session's code alone, for the projector; an address of its own, so that a second window can show it. */
  projector: (sessionId: string) => `/sessions/${sessionId}/projector`,
};

/** The page to show after the sign-in, from the query of the address; always one of this app. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  return next.startsWith('/') ? next : paths.home();
}

function withNext(path: string, next: string | undefined): string {
  return next === undefined || next === paths.home() ? path : `${path}?next=${encodeURIComponent(next)}`;
}
