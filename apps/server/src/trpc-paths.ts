/**
 * Where tRPC answers. Each app has a path of its own, because a cookie is told apart by its path: so a teacher's and a
 * student's login live side by side in one browser.
 */
export const TRPC_PATHS = ['/trpc', '/teacher/trpc', '/student/trpc'];
