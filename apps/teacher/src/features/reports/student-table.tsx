import type { Report } from '@rollcall/contracts/attendance';
import { useFormats } from '@rollcall/web/i18n/formats';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AtRiskBadge } from './at-risk-badge';
import { SortableHead } from './sortable-head';
import { BY_NAME, COLUMNS, nextOrder, sortStudents, type ReportedStudent } from './sort-students';

type StudentTableProps = {
  report: Report;
  hrefOf: (studentId: string) => string;
  /** At the end of the table's head. */
  actions: ReactNode;
};

/** Who came how often: everyone of the report, in the order that one asks for. */
export function StudentTable({ report, hrefOf, actions }: StudentTableProps) {
  const { t, i18n } = useTranslation('reports');
  const [order, setOrder] = useState(BY_NAME);
  const [atRiskOnly, setAtRiskOnly] = useState(false);
  const locale = i18n.language;
  const students = useMemo(
    () => sortStudents(report.students, { order, atRiskOnly, locale }),
    [report.students, order, atRiskOnly, locale],
  );
  return (
    <section aria-labelledby="students" className="flex min-w-0 flex-col gap-3 print:break-before-page">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h2 id="students" className="text-lg font-semibold">
          {t('students.title')}
        </h2>
        <label className="me-auto flex min-h-11 cursor-pointer items-center gap-2.5 print:hidden">
          <input
            type="checkbox"
            checked={atRiskOnly}
            onChange={({ currentTarget }) => setAtRiskOnly(currentTarget.checked)}
            className="size-5 accent-accent"
          />
          {t('students.atRiskOnly')}
        </label>
        {actions}
      </div>
      <p role="status" className="sr-only">
        {t('students.shown', { count: students.length })}
      </p>
      {students.length === 0 ? (
        <p className="rounded-card border border-line bg-surface px-4 py-8 text-center text-muted">
          {t(atRiskOnly ? 'students.nobodyAtRisk' : 'students.nobody')}
        </p>
      ) : (
        <div
          role="region"
          aria-labelledby="students"
          tabIndex={0}
          className="relative overflow-x-auto rounded-card border border-line bg-surface shadow-card print:overflow-visible"
        >
          <table className="w-full tabular-nums print:text-sm [&_td]:px-2 [&_td]:py-2 [&_td]:text-end sm:[&_td]:px-4">
            <thead className="border-b border-line text-sm">
              <tr>
                {COLUMNS.map((column) => (
                  <SortableHead
                    key={column}
                    column={column}
                    order={order}
                    onSort={() => setOrder(nextOrder(order, column))}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {students.map((student) => (
                <StudentRow key={student.studentId} student={student} href={hrefOf(student.studentId)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function StudentRow({ student, href }: { student: ReportedStudent; href: string }) {
  const { t } = useTranslation('reports');
  const { number, percent } = useFormats();
  const { studentName, isEnrolled, rate, absent, absentInARow, isAtRisk } = student;
  return (
    <tr className="border-b border-line last:border-b-0 print:break-inside-avoid">
      <th scope="row" className="sticky start-0 z-1 bg-surface px-3 py-2 text-start font-normal sm:px-4 print:static">
        <Link href={href} className="inline-flex min-h-6 font-medium underline-offset-4 hover:underline">
          <span className="line-clamp-2 wrap-anywhere">
            <bdi>{studentName}</bdi>
          </span>
        </Link>
        {/* On a phone the column of its own lies beyond the edge. */}
        {isAtRisk && (
          <span className="my-1 block sm:hidden" aria-hidden="true">
            <AtRiskBadge />
          </span>
        )}
        {!isEnrolled && <span className="block text-sm text-muted">{t('students.left')}</span>}
      </th>
      <td>{rate === null ? '–' : percent(rate)}</td>
      <td>{number(absent)}</td>
      <td>{number(absentInARow)}</td>
      <td>{isAtRisk ? <AtRiskBadge /> : <span className="sr-only">{t('students.notAtRisk')}</span>}</td>
    </tr>
  );
}
