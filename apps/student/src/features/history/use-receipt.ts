import type { PastMark } from '@rollcall/contracts/attendance';
import { getQueryKey, trpc } from '@rollcall/web/session/trpc';
import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query';
import { findMark } from './find-mark';

/** The API's largest page. */
const PAGE_SIZE = 100;

type Wanted = { studentId: string; classId: string; sessionId: string };
type Listed = InfiniteData<{ attendanceHistory: PastMark[] }>;

/** The student's mark in a session; what a list has shown already is there at once, also without a network. Null: there is none. */
export function useReceipt({ studentId, classId, sessionId }: Wanted) {
  const { client } = trpc.useUtils();
  const cache = useQueryClient();
  const key = getQueryKey(trpc.attendance.byStudent);
  return useQuery({
    queryKey: [...key, 'receipt', { studentId, classId, sessionId }],
    queryFn: ({ signal }) =>
      findMark(sessionId, (page) =>
        client.attendance.byStudent.query({ studentId, classId, page, limit: PAGE_SIZE }, { signal }),
      ),
    placeholderData: () =>
      cache
        .getQueriesData<Listed>({ queryKey: [...key, 'pages'] })
        .flatMap(([, listed]) => listed?.pages ?? [])
        .flatMap((page) => page.attendanceHistory)
        .find((mark) => mark.sessionId === sessionId),
    networkMode: 'always',
  });
}
