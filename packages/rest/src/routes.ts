import type { Route } from './route';
import { attendanceRoutes } from './routes/attendance';
import { authRoutes } from './routes/auth';
import { classRoutes } from './routes/classes';
import { rosterRoutes } from './routes/roster';
import { sessionRoutes } from './routes/sessions';
import { userRoutes } from './routes/users';

/** The documented REST paths, below `/api/v1`: method and path onto a procedure, and nothing else. */
export const routes: Route[] = [
  ...authRoutes,
  ...userRoutes,
  ...classRoutes,
  ...rosterRoutes,
  ...sessionRoutes,
  ...attendanceRoutes,
];
