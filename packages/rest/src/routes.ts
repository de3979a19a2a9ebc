import type { AppRouter } from '@rollcall/api/router';
import type { ErrorKind } from '@rollcall/contracts/errors';

type Procedures = AppRouter['_def']['record'];

/** `sessions.start` and the like: a name that does not exist does not compile. */
export type ProcedureName = {
  [Resource in keyof Procedures]: `${Resource}.${Extract<keyof Procedures[Resource], string>}`;
}[keyof Procedures];

/**
 * One documented path. `params`: which field of the input each `:name` of the path is; `status`: of a success, where
 * it is not 200; `summary`: what it does, in a few words; `errors`: what it can fail with beyond what follows from its
 * guard and its input; `refreshCookie`: whether it is asked for or only given. The last three are for the OpenAPI
 * document.
 */
export type Route = {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  procedure: ProcedureName;
  params?: Record<string, string>;
  status?: 201;
  summary?: string;
  errors?: ErrorKind[];
  refreshCookie?: 'asked' | 'given';
};

const session = { id: 'sessionId' };
const markOf = { sessionId: 'sessionId', studentId: 'studentId' };
const schoolClass = { id: 'classId' };

/** The documented REST paths, below `/api/v1`: method and path onto a procedure, and nothing else. */
export const routes: Route[] = [
  { method: 'post', path: '/auth/register', procedure: 'auth.register', status: 201 },
  { method: 'post', path: '/auth/login', procedure: 'auth.login' },
  { method: 'post', path: '/auth/refresh', procedure: 'auth.refresh' },
  { method: 'post', path: '/auth/logout', procedure: 'auth.logout' },
  { method: 'get', path: '/auth/verify', procedure: 'auth.verify' },
  { method: 'post', path: '/auth/logout-everywhere', procedure: 'auth.logoutEverywhere' },
  { method: 'put', path: '/auth/password', procedure: 'auth.changePassword' },
  { method: 'post', path: '/auth/forgot-password', procedure: 'auth.forgotPassword' },
  { method: 'post', path: '/auth/reset-password', procedure: 'auth.resetPassword' },
  { method: 'get', path: '/auth/registration-policy', procedure: 'auth.registrationPolicy' },

  { method: 'get', path: '/users/profile', procedure: 'users.profile' },
  { method: 'put', path: '/users/profile', procedure: 'users.updateProfile' },
  { method: 'get', path: '/users/classes', procedure: 'users.classes' },
  { method: 'get', path: '/users/enrollments', procedure: 'users.enrollments' },

  { method: 'get', path: '/classes', procedure: 'classes.list' },
  { method: 'post', path: '/classes', procedure: 'classes.create', status: 201 },
  { method: 'get', path: '/classes/:id', procedure: 'classes.get', params: schoolClass },
  { method: 'put', path: '/classes/:id', procedure: 'classes.update', params: schoolClass },
  { method: 'delete', path: '/classes/:id', procedure: 'classes.delete', params: schoolClass },
  { method: 'post', path: '/classes/:id/enroll', procedure: 'classes.enroll', params: schoolClass, status: 201 },

  { method: 'get', path: '/classes/:id/roster', procedure: 'classes.roster', params: schoolClass },
  { method: 'post', path: '/classes/:id/roster', procedure: 'classes.addStudent', params: schoolClass, status: 201 },
  { method: 'post', path: '/classes/:id/roster/import', procedure: 'classes.importRoster', params: schoolClass },
  {
    method: 'delete',
    path: '/classes/:id/roster/:placeId',
    procedure: 'classes.removeStudent',
    params: { ...schoolClass, placeId: 'placeId' },
  },

  { method: 'get', path: '/sessions/class/:classId', procedure: 'sessions.byClass', params: { classId: 'classId' } },
  { method: 'post', path: '/sessions', procedure: 'sessions.create', status: 201 },
  {
    method: 'get',
    path: '/sessions/:id',
    procedure: 'sessions.get',
    params: session,
    summary: 'Read a session',
  },
  {
    method: 'put',
    path: '/sessions/:id',
    procedure: 'sessions.update',
    params: session,
    summary: 'Move the times of a session',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'delete',
    path: '/sessions/:id',
    procedure: 'sessions.cancel',
    params: session,
    summary: 'Cancel a session in which nothing has happened',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  { method: 'get', path: '/sessions/:id/board', procedure: 'sessions.board', params: session },
  { method: 'put', path: '/sessions/:id/start', procedure: 'sessions.start', params: session },
  { method: 'put', path: '/sessions/:id/end', procedure: 'sessions.end', params: session },
  { method: 'post', path: '/sessions/:id/qr', procedure: 'sessions.rotateCode', params: session },

  {
    method: 'post',
    path: '/attendance/mark',
    procedure: 'attendance.mark',
    status: 201,
    summary: 'Mark yourself with the code on the screen',
    errors: ['QR_TOKEN_INVALID', 'SESSION_NOT_ACTIVE', 'QR_TOKEN_EXPIRED', 'NOT_ENROLLED', 'ALREADY_MARKED_ATTENDANCE'],
  },
  {
    method: 'get',
    path: '/attendance/session/:sessionId',
    procedure: 'attendance.bySession',
    params: { sessionId: 'sessionId' },
  },
  {
    method: 'get',
    path: '/attendance/student/:studentId',
    procedure: 'attendance.byStudent',
    params: { studentId: 'studentId' },
    summary: 'List the marks of a student, latest first',
  },
  {
    method: 'get',
    path: '/attendance/class/:classId/report',
    procedure: 'attendance.classReport',
    params: { classId: 'classId' },
    summary: 'Report the attendance of a class',
  },
  {
    method: 'put',
    path: '/attendance/session/:sessionId/student/:studentId',
    procedure: 'attendance.change',
    params: markOf,
    summary: 'Set or change a mark by hand',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'get',
    path: '/attendance/session/:sessionId/student/:studentId/history',
    procedure: 'attendance.history',
    params: markOf,
    summary: 'Read who set and changed a mark, and why',
  },
];
