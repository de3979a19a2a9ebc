// Without this line `tracked()` breaks declaration emit (TS2883): facts.md, tRPC.
// oxlint-disable-next-line import/no-empty-named-blocks, unicorn/require-module-specifiers
import type {} from '@trpc/server/unstable-core-do-not-import';
import { router } from './procedures';
import { attendanceRouter } from './routers/attendance';
import { authRouter } from './routers/auth';
import { classesRouter } from './routers/classes';
import { liveRouter } from './routers/live';
import { sessionsRouter } from './routers/sessions';
import { usersRouter } from './routers/users';

/** Every procedure there is. Names: spec section 7a. */
export const appRouter = router({
  auth: authRouter,
  users: usersRouter,
  classes: classesRouter,
  sessions: sessionsRouter,
  attendance: attendanceRouter,
  live: liveRouter,
});

export type AppRouter = typeof appRouter;
