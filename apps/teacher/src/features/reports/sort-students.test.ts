import { expect, test } from 'vitest';
import { nextOrder, sortStudents, type Column, type ReportedStudent } from './sort-students';

function student(studentName: string, figures: Partial<ReportedStudent>): ReportedStudent {
  return {
    studentId: studentName,
    studentName,
    email: 'a@example.com',
    isEnrolled: true,
    present: 0,
    late: 0,
    absent: 0,
    excused: 0,
    rate: null,
    absentInARow: 0,
    isAtRisk: false,
    ...figures,
  };
}

const students = [
  student('Zoë', { rate: 0.5, absent: 3, absentInARow: 1, isAtRisk: true }),
  student('Ada', { rate: 1 }),
  student('Émile', { rate: null }),
  student('Bo', { rate: 0.5, absent: 3, absentInARow: 3, isAtRisk: true }),
];
const namesBy = (by: Column, isDescending: boolean, atRiskOnly = false) =>
  sortStudents(students, { order: { by, isDescending }, atRiskOnly, locale: 'en' }).map((each) => each.studentName);

test.each([
  ['name', false, 'Ada Bo Émile Zoë'],
  ['name', true, 'Zoë Émile Bo Ada'],
  ['rate', false, 'Bo Zoë Ada Émile'],
  ['rate', true, 'Ada Bo Zoë Émile'],
  ['absences', true, 'Bo Zoë Ada Émile'],
  ['inARow', true, 'Bo Zoë Ada Émile'],
  ['atRisk', true, 'Bo Zoë Ada Émile'],
] as const)('by %s, descending %s: %s; equals by name, who has no rate last', (by, isDescending, names) => {
  expect(namesBy(by, isDescending).join(' ')).toBe(names);
});

test('those at risk alone', () => {
  expect(namesBy('name', false, true)).toEqual(['Bo', 'Zoë']);
});

test('a column begins with who needs attention, and a second press turns it round', () => {
  const absences = nextOrder({ by: 'name', isDescending: false }, 'absences');
  expect(absences).toEqual({ by: 'absences', isDescending: true });
  expect(nextOrder(absences, 'absences')).toEqual({ by: 'absences', isDescending: false });
  expect(nextOrder(absences, 'rate')).toEqual({ by: 'rate', isDescending: false });
});
