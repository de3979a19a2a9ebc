import { trpc } from '@rollcall/web/session/trpc';
import { useCallback } from 'react';

/** Has everything read again that shows the student's own classes, sessions and marks; to be called when one of them has changed. */
export function useRenewOwn(): () => Promise<unknown> {
  const { users, sessions, attendance } = trpc.useUtils();
  return useCallback(
    () =>
      Promise.all([
        users.enrollments.invalidate(),
        sessions.mine.invalidate(),
        attendance.mine.invalidate(),
        attendance.byStudent.invalidate(),
      ]),
    [users, sessions, attendance],
  );
}
