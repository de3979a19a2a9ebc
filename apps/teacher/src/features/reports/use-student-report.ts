import type { PastMark, Report } from '@rollcall/contracts/attendance';
import { getQueryKey, trpc } from '@rollcall/web/session/trpc';
import { usePages } from '@rollcall/web/session/use-pages';
import { useReport } from './use-report';

const PAGE_SIZE = 50;

/** One student in one class: the figures of the class's report, and every mark, the latest first. */
export function useStudentReport({ classId, studentId }: { classId: string; studentId: string }) {
  const { client } = trpc.useUtils();
  const input = { classId, studentId };
  const { pages, ...marks } = usePages({
    queryKey: [...getQueryKey(trpc.attendance.byStudent), 'pages', input],
    read: (page, signal) => client.attendance.byStudent.query({ ...input, page, limit: PAGE_SIZE }, { signal }),
    staleTime: 0,
  });
  const report = useReport(classId, { from: null, to: null });
  const found: Report | undefined = report.data?.report;
  const history: PastMark[] | undefined = pages?.flatMap((page) => page.attendanceHistory);
  return {
    report: found,
    student: found?.students.find((each) => each.studentId === studentId),
    marks: { ...marks, history },
    error: report.error ?? marks.error,
    isFetching: report.isFetching || marks.isFetching,
    retry: () => {
      void report.refetch();
      marks.retry();
    },
  };
}
