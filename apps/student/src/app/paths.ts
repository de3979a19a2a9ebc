/** Every address of the app, below its base `/student`. */
export const paths = {
  home: '/',
  scan: '/scan',
  /** Where the QR code's own link ends: `/s#…` is redirected here by the server. */
  mark: '/mark',
  /** Where a code is typed. */
  typeCode: '/code',
  classes: '/classes',
  joinClass: '/classes/join',
  account: '/account',
  /** Finding one class in particular; a teacher's link leads there too. `invitation`: what stands behind its `#`. */
  join: (invitation: string) => `/classes/join#${invitation}`,
  class: (classId: string) => `/classes/${classId}` as const,
  history: '/history',
  /** The receipt of the mark that the student has in a session. */
  receipt: ({ classId, sessionId }: { classId: string; sessionId: string }) =>
    `/history/${classId}/${sessionId}` as const,
  signIn: '/sign-in',
  register: '/register',
  forgotPassword: '/forgot-password',
  /** Where the mailed link leads: `/student/reset#<token>`. */
  resetPassword: '/reset',
} as const;

/** What the router matches where a path has a part that varies. */
export const PATTERNS = { class: '/classes/:classId', receipt: '/history/:classId/:sessionId' } as const;

type Fixed = Extract<(typeof paths)[keyof typeof paths], string>;

/** A path of the app. */
export type Path = Fixed | ReturnType<typeof paths.class | typeof paths.receipt>;

const VARYING = /^\/(classes|history)(\/[0-9a-f-]{36}){1,2}$/;

/** The way to the sign-in and from there on to where the student was going. */
export function signInFirst(next: Path): string {
  return next === paths.home ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(next)}`;
}

/** From one way in to the other, with the page that was asked for. */
export function withSearch(path: Path, search: string): string {
  return search === '' ? path : `${path}?${search}`;
}

/** Where to go after the sign-in. Only our own paths count: the address may have come from anybody. */
export function nextPath(search: string): Path {
  const wanted = new URLSearchParams(search).get('next') ?? '';
  return isPath(wanted) ? wanted : paths.home;
}

function isPath(text: string): text is Path {
  return VARYING.test(text) || Object.values(paths).some((path) => path === text);
}
