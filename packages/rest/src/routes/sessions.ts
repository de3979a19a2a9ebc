import type { Route } from '../route';

const params = { id: 'sessionId' };

export const sessionRoutes: Route[] = [
  {
    method: 'get',
    path: '/sessions/class/:classId',
    procedure: 'sessions.byClass',
    params: { classId: 'classId' },
    summary: 'List the sessions of a class',
  },
  {
    method: 'post',
    path: '/sessions',
    procedure: 'sessions.create',
    status: 201,
    summary: 'Schedule a session',
    errors: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/sessions/:id',
    procedure: 'sessions.get',
    params,
    summary: 'Read a session',
  },
  {
    method: 'put',
    path: '/sessions/:id',
    procedure: 'sessions.update',
    params,
    summary: 'Move the times of a session',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'delete',
    path: '/sessions/:id',
    procedure: 'sessions.cancel',
    params,
    summary: 'Cancel a session in which nothing has happened',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'get',
    path: '/sessions/:id/board',
    procedure: 'sessions.board',
    params,
    summary: 'Read all that the page of a running session shows',
  },
  {
    method: 'put',
    path: '/sessions/:id/start',
    procedure: 'sessions.start',
    params,
    summary: 'Start a session, or read its code again',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'put',
    path: '/sessions/:id/end',
    procedure: 'sessions.end',
    params,
    summary: 'End a session; who has no mark is absent',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'post',
    path: '/sessions/:id/qr',
    procedure: 'sessions.rotateCode',
    params,
    summary: 'Replace the code at once',
    errors: ['SESSION_NOT_ACTIVE', 'SESSION_STATE_CONFLICT'],
  },
];
