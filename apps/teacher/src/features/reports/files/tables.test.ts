import type { ClassRegister, Report } from '@rollcall/contracts/attendance';
import { expect, test } from 'vitest';
import { count, minute, percent, text } from './file-table';
import type { FileWords } from './file-words';
import { tableOfMarks } from './table-of-marks';
import { tableOfStudents } from './table-of-students';

const words: FileWords = {
  students: 'Students',
  marks: 'Marks',
  name: 'Name',
  email: 'E-mail',
  inClass: 'In the class',
  rate: 'Attendance',
  inARow: 'In a row',
  atRisk: 'At risk',
  yes: 'Yes',
  no: 'No',
  mark: { present: 'Present', late: 'Late', absent: 'Absent', excused: 'Excused' },
};
const ada = { studentId: 'a', studentName: 'Ada', email: 'ada@example.com', isEnrolled: true };
const noor = { studentId: 'n', studentName: 'نور', email: 'noor@example.com', isEnrolled: false };

test('a student is a row of figures that can be reckoned with; who has nothing that counts has no rate', () => {
  const report: Report = {
    classId: 'c',
    className: 'Logic',
    timeZone: 'UTC',
    attendanceGoalPercent: 80,
    sessions: [],
    students: [
      { ...ada, present: 5, late: 1, absent: 2, excused: 0, rate: 0.75, absentInARow: 2, isAtRisk: true },
      { ...noor, present: 0, late: 0, absent: 0, excused: 1, rate: null, absentInARow: 0, isAtRisk: false },
    ],
  };
  const { columns, rows } = tableOfStudents(report, words);
  expect(columns.map(({ head }) => head)).toEqual(
    ['Name', 'E-mail', 'In the class', 'Attendance', 'Present', 'Late', 'Absent', 'Excused', 'In a row', 'At risk'].map(
      text,
    ),
  );
  const [first, second] = rows;
  expect(first?.slice(2)).toEqual([
    text('Yes'),
    percent(0.75),
    count(5),
    count(1),
    count(2),
    count(0),
    count(2),
    text('Yes'),
  ]);
  expect(second?.slice(0, 4)).toEqual([text('نور'), text('noor@example.com'), text('No'), percent(null)]);
});

test('a session is a column, headed by when it began on the clock of the class, and a mark is a word', () => {
  const register: ClassRegister = {
    classId: 'c',
    className: 'Logic',
    classCode: 'LOG-1',
    timeZone: 'America/New_York',
    // The clocks there are set back between the two.
    sessions: [
      { sessionId: '1', startTime: '2026-10-26T01:30:00.000Z', endTime: '2026-10-26T03:00:00.000Z' },
      { sessionId: '2', startTime: '2026-11-02T02:30:00.000Z', endTime: '2026-11-02T04:00:00.000Z' },
    ],
    students: [
      { ...ada, marks: ['late', null] },
      { ...noor, marks: ['absent', 'excused'] },
    ],
  };
  const { columns, rows } = tableOfMarks(register, words);
  expect(columns.slice(3).map(({ head }) => head)).toEqual([minute('2026-10-25 21:30'), minute('2026-11-01 21:30')]);
  expect(rows.map((row) => row.slice(3))).toEqual([
    [text('Late'), text('')],
    [text('Absent'), text('Excused')],
  ]);
});
