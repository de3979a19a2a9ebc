import type { Report } from '@rollcall/contracts/attendance';

export type ReportedStudent = Report['students'][number];

export const COLUMNS = ['name', 'rate', 'absences', 'inARow', 'atRisk'] as const;
export type Column = (typeof COLUMNS)[number];
export type Order = { by: Column; isDescending: boolean };

export const BY_NAME: Order = { by: 'name', isDescending: false };

/** The first press shows who needs attention: the lowest rate, the most absences. */
const FIRST_DESCENDING: Record<Column, boolean> = {
  name: false,
  rate: false,
  absences: true,
  inARow: true,
  atRisk: true,
};

/** What a press on a column's head leads to: that column, or the other way round. */
export function nextOrder(order: Order, by: Column): Order {
  return { by, isDescending: order.by === by ? !order.isDescending : FIRST_DESCENDING[by] };
}

/** The students (those at risk alone, if wished) in an order. Equals stay by name, and who has no rate yet comes last either way. */
export function sortStudents(
  students: readonly ReportedStudent[],
  { order, atRiskOnly, locale }: { order: Order; atRiskOnly: boolean; locale: string },
): ReportedStudent[] {
  const names = new Intl.Collator(locale);
  const byName = (one: ReportedStudent, other: ReportedStudent) => names.compare(one.studentName, other.studentName);
  const sign = order.isDescending ? -1 : 1;
  const wanted = atRiskOnly ? students.filter(({ isAtRisk }) => isAtRisk) : students;
  return wanted.toSorted((one, other) => {
    if (order.by === 'name') return sign * byName(one, other);
    const [first, second] = [valueOf(one, order.by), valueOf(other, order.by)];
    if (first === null || second === null)
      return Number(first === null) - Number(second === null) || byName(one, other);
    return sign * (first - second) || byName(one, other);
  });
}

function valueOf(student: ReportedStudent, column: Exclude<Column, 'name'>): number | null {
  switch (column) {
    case 'rate':
      return student.rate;
    case 'absences':
      return student.absent;
    case 'inARow':
      return student.absentInARow;
    case 'atRisk':
      return Number(student.isAtRisk);
  }
}
