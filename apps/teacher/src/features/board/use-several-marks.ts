import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { trpc } from '@rollcall/web/session/trpc';
import { useQueryClient } from '@tanstack/react-query';
import type { Board } from './board';
import { boardKey } from './board-key';
import { withHandMark } from './hand-mark';
import { serverNow } from './server-clock';

/** As many as the API takes at once. */
const MOST_AT_ONCE = 100;

type Several = {
  studentIds: readonly string[];
  status: AttendanceStatus;
  /** Called with those who have the mark, call by call. */
  onMarked: (studentIds: readonly string[]) => void;
};

/** Sets one mark for many students: a call for each hundred, the board following each answer; rejects at the first refusal. */
export function useSeveralMarks(sessionId: string): (several: Several) => Promise<void> {
  const { client } = trpc.useUtils();
  const cache = useQueryClient();
  return async ({ studentIds, status, onMarked }) => {
    for (let from = 0; from < studentIds.length; from += MOST_AT_ONCE) {
      const next = studentIds.slice(from, from + MOST_AT_ONCE);
      await client.attendance.changeSeveral.mutate({ sessionId, studentIds: next, status });
      cache.setQueryData<Board>(boardKey(sessionId), (board) => {
        if (board === undefined) return board;
        const at = new Date(serverNow(board.clock, Date.now())).toISOString();
        return next.reduce((kept, studentId) => withHandMark(kept, { studentId, status, at }), board);
      });
      onMarked(next);
    }
  };
}
