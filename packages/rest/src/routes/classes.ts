import type { Route } from '../route';

const params = { id: 'classId' };

export const classRoutes: Route[] = [
  {
    method: 'get',
    path: '/classes',
    procedure: 'classes.list',
    summary: 'List and search the active classes',
  },
  {
    method: 'post',
    path: '/classes',
    procedure: 'classes.create',
    status: 201,
    summary: 'Create a class',
    errors: ['CLASS_CODE_TAKEN'],
  },
  {
    method: 'get',
    path: '/classes/:id',
    procedure: 'classes.get',
    params,
    summary: 'Read a class',
  },
  {
    method: 'put',
    path: '/classes/:id',
    procedure: 'classes.update',
    params,
    summary: 'Change a class; a field left out stays',
    errors: ['CLASS_CODE_TAKEN'],
  },
  {
    method: 'delete',
    path: '/classes/:id',
    procedure: 'classes.delete',
    params,
    summary: 'Archive a class; its attendance is kept',
  },
  {
    method: 'post',
    path: '/classes/:id/enroll',
    procedure: 'classes.enroll',
    params,
    status: 201,
    summary: 'Enrol in a class',
    errors: ['ENROLLMENT_CLOSED', 'CLASS_FULL', 'ALREADY_ENROLLED'],
  },
  {
    method: 'delete',
    path: '/classes/:id/enroll',
    procedure: 'classes.leave',
    params,
    summary: 'Leave a class; your marks are kept',
  },
];
