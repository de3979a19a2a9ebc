import { trpc } from '@rollcall/web/session/trpc';
import { keepPreviousData } from '@tanstack/react-query';
import { inputOf, problemOf, type ReportRange } from './report-range';

/**
 * The report of a class; that of the range before stays on screen while another is read. Asked for again at each visit, for a mark
 * that was just changed must be in it.
 */
export function useReport(classId: string, range: ReportRange) {
  return trpc.attendance.classReport.useQuery(
    { classId, ...inputOf(range) },
    { enabled: problemOf(range) === null, placeholderData: keepPreviousData, staleTime: 0 },
  );
}
