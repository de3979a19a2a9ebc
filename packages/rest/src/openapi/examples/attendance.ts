import type { Examples } from './example';
import { samples } from './samples';

const { ids, attendance, markedAt, code, rosterEntry, pagination, startTime, endTime } = samples;
const tally = { present: 1, late: 0, absent: 0, excused: 0, rate: 1 };

export const attendanceExamples: Examples<'attendance'> = {
  'attendance.mark': {
    input: { qrToken: code.token, scannedAt: markedAt, sentAt: markedAt, nonce: 'dT6vP0qZx3LmB8sK' },
    output: { attendance, message: 'You are present.' },
  },
  'attendance.markByShortCode': {
    input: { shortCode: 'ktx-wrc' },
    output: { attendance, message: 'You are present.' },
  },
  'attendance.mine': {
    output: {
      classes: [
        {
          ...tally,
          classId: ids.class,
          className: attendance.className,
          classCode: 'CS-201',
          teacherName: 'Grace Hopper',
          isEnrolled: true,
          attendanceGoalPercent: 80,
          sessionsAhead: 14,
          goal: { kind: 'reachable', mayMiss: 3, mustAttend: 11 },
        },
      ],
    },
  },
  'attendance.claim': { input: { qrToken: code.token }, output: { expiresAt: '2026-11-23T09:12:41.480Z' } },
  'attendance.redeemClaim': { output: { attendance, message: 'You are present.' } },
  'attendance.bySession': {
    input: { sessionId: ids.session, page: 1, limit: 20 },
    output: { attendanceRecords: [rosterEntry], pagination },
  },
  'attendance.byStudent': {
    input: { studentId: ids.student, page: 1, limit: 20, classId: ids.class },
    output: { attendanceHistory: [{ ...attendance, startTime, endTime, receivedAt: null }], pagination },
  },
  'attendance.classReport': {
    input: { classId: ids.class, startDate: '2026-11-01', endDate: '2026-11-30' },
    output: {
      report: {
        classId: ids.class,
        className: 'Algorithms',
        timeZone: 'Europe/Berlin',
        attendanceGoalPercent: 80,
        sessions: [{ ...tally, sessionId: ids.session, startTime, endTime }],
        students: [
          {
            ...tally,
            studentId: ids.student,
            studentName: 'Ada Lovelace',
            email: 'ada@example.org',
            isEnrolled: true,
            absentInARow: 0,
            isAtRisk: false,
          },
        ],
      },
      statistics: {
        ...tally,
        totalSessions: 1,
        totalStudents: 1,
        studentsAtRisk: 0,
        byWeekday: [{ ...tally, weekday: 1, sessions: 1 }],
        byHour: [{ ...tally, hour: 10, sessions: 1 }],
      },
    },
  },
  'attendance.change': {
    input: { sessionId: ids.session, studentId: ids.student, status: 'excused', reason: 'Doctor' },
    output: { attendance: { ...attendance, status: 'excused' } },
  },
  'attendance.changeSeveral': {
    input: { sessionId: ids.session, studentIds: [ids.student], status: 'excused', reason: 'Excursion' },
    output: { attendance: [{ ...attendance, status: 'excused' }] },
  },
  'attendance.takeBack': {
    input: { sessionId: ids.session, studentId: ids.student, reason: '' },
    output: { message: 'The mark is taken back.' },
  },
  'attendance.classRegister': {
    input: { classId: ids.class, startDate: '2026-10-01' },
    output: {
      register: {
        classId: ids.class,
        className: attendance.className,
        classCode: 'CS-201',
        timeZone: 'Europe/Berlin',
        sessions: [{ sessionId: ids.session, startTime, endTime }],
        students: [
          {
            studentId: ids.student,
            studentName: 'Ada Lovelace',
            email: 'ada@example.org',
            isEnrolled: true,
            marks: ['present'],
          },
        ],
      },
    },
  },
  'attendance.history': {
    input: { sessionId: ids.session, studentId: ids.student },
    output: {
      history: [
        {
          at: markedAt,
          by: { id: ids.student, fullName: 'Ada Lovelace', role: 'student' },
          formerStatus: null,
          status: 'present',
          reason: '',
        },
        {
          at: '2026-11-23T11:15:00.000Z',
          by: { id: ids.teacher, fullName: 'Grace Hopper', role: 'employee' },
          formerStatus: 'present',
          status: 'excused',
          reason: 'Doctor',
        },
      ],
    },
  },
};
