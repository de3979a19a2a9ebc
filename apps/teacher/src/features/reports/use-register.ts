import { trpc } from '@rollcall/web/session/trpc';
import { inputOf, problemOf, type ReportRange } from './report-range';

/** Every mark of a class over a range, asked for again at each visit as the report is. */
export function useRegister(classId: string, range: ReportRange) {
  return trpc.attendance.classRegister.useQuery(
    { classId, ...inputOf(range) },
    { enabled: problemOf(range) === null, staleTime: 0 },
  );
}
