import type { Route } from '../route';

const ofSession = { sessionId: 'sessionId' };
const ofMark = { sessionId: 'sessionId', studentId: 'studentId' };

export const attendanceRoutes: Route[] = [
  {
    method: 'post',
    path: '/attendance/mark',
    procedure: 'attendance.mark',
    status: 201,
    summary: 'Mark yourself with the code on the screen',
    errors: ['QR_TOKEN_INVALID', 'SESSION_NOT_ACTIVE', 'QR_TOKEN_EXPIRED', 'NOT_ENROLLED', 'ALREADY_MARKED_ATTENDANCE'],
  },
  {
    method: 'post',
    path: '/attendance/claims',
    procedure: 'attendance.claim',
    status: 201,
    summary: 'Keep a scan for whoever signs in within ten minutes',
    errors: ['QR_TOKEN_INVALID', 'SESSION_NOT_ACTIVE', 'QR_TOKEN_EXPIRED'],
    claimCookie: 'given',
  },
  {
    method: 'post',
    path: '/attendance/claims/redeem',
    procedure: 'attendance.redeemClaim',
    status: 201,
    summary: 'Mark yourself with the scan that was kept',
    errors: ['QR_TOKEN_INVALID', 'QR_TOKEN_EXPIRED', 'NOT_ENROLLED', 'ALREADY_MARKED_ATTENDANCE'],
    claimCookie: 'asked',
  },
  {
    method: 'get',
    path: '/attendance/session/:sessionId',
    procedure: 'attendance.bySession',
    params: ofSession,
    summary: 'List the students of a session, marked or not',
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
    params: ofMark,
    summary: 'Set or change a mark by hand',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'delete',
    path: '/attendance/session/:sessionId/student/:studentId',
    procedure: 'attendance.takeBack',
    params: ofMark,
    summary: 'Take a mark back while the session runs',
    errors: ['SESSION_STATE_CONFLICT'],
  },
  {
    method: 'get',
    path: '/attendance/class/:classId/register',
    procedure: 'attendance.classRegister',
    params: { classId: 'classId' },
    summary: 'Read the sheet of all marks of a class',
  },
  {
    method: 'get',
    path: '/attendance/session/:sessionId/student/:studentId/history',
    procedure: 'attendance.history',
    params: ofMark,
    summary: 'Read who set and changed a mark, and why',
  },
];
