import type { Examples } from './example';
import { samples } from './samples';

const { ids, attendance, code, rosterEntry, pagination } = samples;

export const attendanceExamples: Examples<'attendance'> = {
  'attendance.mark': { input: { qrToken: code.token }, output: { attendance, message: 'You are present.' } },
  'attendance.bySession': {
    input: { sessionId: ids.session, page: 1, limit: 20 },
    output: { attendanceRecords: [rosterEntry], pagination },
  },
};
