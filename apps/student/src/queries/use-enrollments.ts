import { trpc } from '@rollcall/web/session/trpc';

/**
 * The student's own classes: the server's largest page, which is more than anyone attends at once. Without a network it
 * fails and says so, instead of waiting for one without a word.
 */
export function useEnrollments() {
  return trpc.users.enrollments.useQuery({ limit: 100 }, { networkMode: 'always' });
}
