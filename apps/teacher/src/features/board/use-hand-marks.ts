import type { AttendanceStatus } from '@rollcall/contracts/attendance';
import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { boardKey } from './board-key';
import { withHandMark, withoutHandMark } from './hand-mark';
import { serverNow } from './server-clock';

type Wanted = { studentId: string; status: AttendanceStatus | null; reason?: string };

/** Sets a mark by hand; rejects where the server refused. The same function as long as the session is the same. */
export type SetMark = (wanted: Wanted) => Promise<void>;

/**
 * Marks by hand, seen at once: the board shows the mark while the server is told, and shows the former one again where
 * it refuses. `setMark` is silent about success; `markWithUndo` says what it did and offers the way back.
 */
export function useHandMarks(sessionId: string) {
  const { t } = useTranslation(['board', 'web']);
  const { messageFor } = useMessages();
  const { client } = trpc.useUtils();
  const cache = useQueryClient();
  const say = useToast();

  const setMark: SetMark = useCallback(
    async ({ studentId, status, reason = '' }) => {
      const key = boardKey(sessionId);
      const board = cache.getQueryData<Board>(key);
      const former = board?.roster.find((entry) => entry.studentId === studentId);
      const at = new Date(serverNow(board?.clock ?? { aheadMs: 0 }, Date.now())).toISOString();
      const mark = { studentId, status, at };
      cache.setQueryData<Board>(key, (kept) => kept && withHandMark(kept, mark));
      try {
        if (status === null) await client.attendance.takeBack.mutate({ sessionId, studentId, reason });
        else await client.attendance.change.mutate({ sessionId, studentId, status, reason });
      } catch (error) {
        if (former) cache.setQueryData<Board>(key, (kept) => kept && withoutHandMark(kept, mark, former));
        throw error;
      }
    },
    [cache, client, sessionId],
  );

  const markWithUndo = useCallback(
    (wanted: Wanted) => {
      const board = cache.getQueryData<Board>(boardKey(sessionId));
      const former = board?.roster.find((entry) => entry.studentId === wanted.studentId);
      if (!former || (former.status === wanted.status && !former.isFlagged)) return;
      const { studentId, studentName: name } = former;
      const tryTo = async (next: Wanted, whenDone: () => void) => {
        try {
          await setMark(next);
          whenDone();
        } catch (error) {
          say(t('hand.failed', { name, message: messageFor(error) }), 'problem');
        }
      };
      const undo = () => void tryTo({ studentId, status: former.status }, () => undefined);
      // After the end a student without a mark cannot be: there the way back is another mark. A flag does not come back.
      const isUndoable = former.status === null ? board?.session.status === 'active' : former.status !== wanted.status;
      void tryTo(wanted, () => {
        const done =
          wanted.status === null
            ? t('hand.takenBack', { name })
            : t('hand.done', { name, mark: t(`web:mark.${wanted.status}`) });
        say(done, 'good', isUndoable ? { label: t('hand.undo'), onPress: undo } : undefined);
      });
    },
    [cache, messageFor, say, sessionId, setMark, t],
  );
  return { setMark, markWithUndo };
}
