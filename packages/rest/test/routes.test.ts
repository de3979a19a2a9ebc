import { appRouter } from '@rollcall/api/router';
import { describe, expect, test } from 'vitest';
import { routes } from '../src/routes';

/** Method, path and the status of a success, as the issue lists them. */
const DOCUMENTED = [
  'POST /auth/register 201',
  'POST /auth/login 200',
  'POST /auth/refresh 200',
  'POST /auth/logout 200',
  'GET /auth/verify 200',
  'GET /users/profile 200',
  'PUT /users/profile 200',
  'GET /users/classes 200',
  'GET /users/enrollments 200',
  'GET /classes 200',
  'POST /classes 201',
  'PUT /classes/:id 200',
  'DELETE /classes/:id 200',
  'POST /classes/:id/enroll 201',
  'GET /sessions/class/:classId 200',
  'POST /sessions 201',
  'PUT /sessions/:id/start 200',
  'PUT /sessions/:id/end 200',
  'POST /sessions/:id/qr 200',
  'POST /attendance/mark 201',
  'GET /attendance/session/:sessionId 200',
  'GET /attendance/student/:studentId 200',
  'GET /attendance/class/:classId/report 200',
];

/** What the apps need beyond the list, in the same manner. */
const BEYOND = [
  'POST /auth/logout-everywhere 200',
  'PUT /auth/password 200',
  'POST /auth/forgot-password 200',
  'POST /auth/reset-password 200',
  'GET /auth/registration-policy 200',
  'GET /classes/:id 200',
  'GET /classes/:id/roster 200',
  'POST /classes/:id/roster 201',
  'POST /classes/:id/roster/import 200',
  'DELETE /classes/:id/roster/:placeId 200',
  'DELETE /attendance/session/:sessionId/student/:studentId 200',
  'POST /attendance/claims 201',
  'POST /attendance/claims/redeem 201',
  'GET /attendance/class/:classId/register 200',
  'POST /sessions/series 201',
  'POST /sessions/start-now 200',
  'GET /sessions/agenda 200',
  'GET /sessions/:id/board 200',
  'GET /sessions/:id 200',
  'PUT /sessions/:id 200',
  'DELETE /sessions/:id 200',
  'PUT /attendance/session/:sessionId/student/:studentId 200',
  'GET /attendance/session/:sessionId/student/:studentId/history 200',
];

const served = routes.map(({ method, path, status }) => `${method.toUpperCase()} ${path} ${status ?? 200}`);

describe('the table of paths', () => {
  test('has every documented path, with its method and status', () => {
    const expected = [...DOCUMENTED, ...BEYOND];
    expect(served.toSorted()).toEqual(expected.toSorted());
  });

  test.each(routes)(
    '$method $path is a procedure that reads, where it is a GET, and one that writes where not',
    (route) => {
      expect(typeOf(route.procedure)).toBe(route.method === 'get' ? 'query' : 'mutation');
    },
  );

  test.each(routes)('$method $path hands on every id that stands in it', ({ path, params }) => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(params ?? {})).toEqual(names);
  });

  test('has no path twice', () => {
    expect(new Set(served).size).toBe(served.length);
  });
});

/** What the router says of the procedure of that name; undefined: there is none. */
function typeOf(procedure: string): unknown {
  return [...procedure.split('.'), '_def', 'type'].reduce<unknown>(
    (level, name) => Reflect.get(Object(level), name),
    appRouter,
  );
}
