// The same class, people and morning in every example, so that a reader can follow an id from one to the next.

const ids = {
  teacher: '3f0c9a52-5a0e-4c3f-9d0a-6f4b8a1e7c11',
  student: '8b1d7e64-0f5e-4d8e-8a4d-2c9e5b7f3a22',
  class: '5c2e8f73-1a6d-4b9f-9b5e-3d0f6c8a4b33',
  session: '9d4f0a85-3c8f-4d1b-8d7a-5f2b8e0c6d44',
  attendance: 'a15b2c96-4d90-4e2c-9e8b-603c9f1d7e55',
  enrollment: 'b26c3da7-5ea1-4f3d-8f9c-714da02e8f66',
  series: 'd48e5fc9-70c3-416f-81be-936fc24a0188',
  place: 'c37d4eb8-6fb2-405e-90ad-825eb13f9077',
};

const startTime = '2026-11-23T09:00:00.000Z';
const endTime = '2026-11-23T10:30:00.000Z';
const markedAt = '2026-11-23T09:02:41.480Z';

const classSummary = {
  id: ids.class,
  name: 'Algorithms',
  code: 'CS-201',
  description: 'Mondays in lecture hall 3',
  isActive: true,
  teacherId: ids.teacher,
  teacherName: 'Grace Hopper',
  capacity: 120,
  enrolledCount: 87,
  enrolmentPolicy: 'open' as const,
  timeZone: 'Europe/Berlin',
  createdAt: '2026-10-01T08:00:00.000Z',
};

/** What the examples are put together from. Every value but the ids is invented. */
export const samples = {
  ids,
  startTime,
  endTime,
  markedAt,
  password: 'a moth in the relay',
  accessToken: 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQiOiI4YjFkIn0.signature',
  student: {
    id: ids.student,
    email: 'ada@example.org',
    fullName: 'Ada Lovelace',
    role: 'student' as const,
    createdAt: '2026-10-01T08:15:00.000Z',
  },
  classSummary,
  ownClass: {
    ...classSummary,
    invitedCount: 2,
    joinCode: null,
    codeTtlSeconds: null,
    lateAfterMinutes: 10,
    studentsSeeNames: false,
    attendanceGoalPercent: 80,
    lateUploads: 'flag' as const,
  },
  enrollment: {
    id: ids.enrollment,
    classId: ids.class,
    studentId: ids.student,
    enrolledAt: '2026-10-02T12:00:00.000Z',
    class: classSummary,
  },
  rosterPlace: {
    id: ids.place,
    status: 'enrolled' as const,
    studentId: ids.student,
    fullName: 'Ada Lovelace',
    email: 'ada@example.org',
    since: '2026-10-02T12:00:00.000Z',
  },
  session: {
    id: ids.session,
    classId: ids.class,
    className: 'Algorithms',
    timeZone: 'Europe/Berlin',
    seriesId: null,
    startTime,
    endTime,
    status: 'active' as const,
    startedAt: '2026-11-23T08:58:10.120Z',
    endedAt: null,
    createdAt: '2026-11-16T07:30:00.000Z',
  },
  code: {
    qrCode: 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=',
    token: '6e1f0a3c-9b7d-4c52-8a1e-0d9c4b7f2e88',
    expiresAt: '2026-11-23T09:05:00.000Z',
  },
  attendance: {
    id: ids.attendance,
    sessionId: ids.session,
    classId: ids.class,
    className: 'Algorithms',
    studentId: ids.student,
    status: 'present' as const,
    markedAt,
  },
  rosterEntry: {
    studentId: ids.student,
    studentName: 'Ada Lovelace',
    email: 'ada@example.org',
    status: 'present' as const,
    markedAt,
    receivedAt: null,
    isFlagged: false,
  },
  pagination: { page: 1, limit: 20, total: 1 },
};
