import type { Route } from '../route';

export const userRoutes: Route[] = [
  {
    method: 'get',
    path: '/users/profile',
    procedure: 'users.profile',
    summary: 'Read the own profile',
  },
  {
    method: 'put',
    path: '/users/profile',
    procedure: 'users.updateProfile',
    summary: 'Change the own profile',
    errors: ['EMAIL_TAKEN'],
  },
  {
    method: 'get',
    path: '/users/classes',
    procedure: 'users.classes',
    summary: 'List the own classes',
  },
  {
    method: 'get',
    path: '/users/enrollments',
    procedure: 'users.enrollments',
    summary: 'List the classes one is enrolled in',
  },
];
