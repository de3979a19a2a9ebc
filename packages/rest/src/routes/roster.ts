import type { Route } from '../route';

const params = { id: 'classId' };

export const rosterRoutes: Route[] = [
  {
    method: 'get',
    path: '/classes/:id/roster',
    procedure: 'classes.roster',
    params,
    summary: 'List who is enrolled in a class, or invited to it',
  },
  {
    method: 'post',
    path: '/classes/:id/roster',
    procedure: 'classes.addStudent',
    params,
    status: 201,
    summary: 'Enrol a student by e-mail, or keep a place',
    errors: ['CLASS_FULL', 'ALREADY_ENROLLED'],
  },
  {
    method: 'post',
    path: '/classes/:id/roster/import',
    procedure: 'classes.importRoster',
    params,
    summary: 'Enrol a list of students, all or none',
  },
  {
    method: 'delete',
    path: '/classes/:id/roster/:placeId',
    procedure: 'classes.removeStudent',
    params: { ...params, placeId: 'placeId' },
    summary: 'Take a student or an invitation off the roster',
  },
];
