/** Every address of the app, below its base `/student`. */
export const paths = {
  home: '/',
  scan: '/scan',
  /** Where the QR code's own link ends: `/s#…` is redirected here by the server. */
  mark: '/mark',
  joinClass: '/classes/join',
  account: '/account',
  signIn: '/sign-in',
  register: '/register',
  forgotPassword: '/forgot-password',
  /** Where the mailed link leads: `/student/reset#<token>`. */
  resetPassword: '/reset',
} as const;

/** A path of the app. */
export type Path = (typeof paths)[keyof typeof paths];

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
  const wanted = new URLSearchParams(search).get('next');
  return Object.values(paths).find((path) => path === wanted) ?? paths.home;
}
