import type { PastMark } from '@rollcall/contracts/attendance';
import { getQueryKey, trpc } from '@rollcall/web/session/trpc';
import { usePages } from '@rollcall/web/session/use-pages';

/** A term of one class at the first reading. */
const PAGE_SIZE = 50;

/** The student's marks, those of the latest sessions first, of one class or of all; `marks` undefined: not read yet. */
export function useHistory({ studentId, classId }: { studentId: string; classId?: string | undefined }) {
  const { client } = trpc.useUtils();
  const { pages, ...rest } = usePages({
    queryKey: [...getQueryKey(trpc.attendance.byStudent), 'pages', { studentId, classId }],
    read: (page, signal) =>
      client.attendance.byStudent.query(
        { studentId, ...(classId !== undefined && { classId }), page, limit: PAGE_SIZE },
        { signal },
      ),
  });
  const marks: PastMark[] | undefined = pages?.flatMap((page) => page.attendanceHistory);
  return { marks, ...rest };
}
