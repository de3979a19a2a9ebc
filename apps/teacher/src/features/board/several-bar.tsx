import type { AttendanceStatus, RosterEntry } from '@rollcall/contracts/attendance';
import { Button } from '@rollcall/web/components/button';
import { ProblemNotice } from '@rollcall/web/components/notice';
import { useToast } from '@rollcall/web/components/toast';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { useSeveralMarks } from './use-several-marks';

const STATUSES: readonly AttendanceStatus[] = ['present', 'late', 'absent', 'excused'];

type SeveralBarProps = {
  board: Board;
  shown: readonly RosterEntry[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  onDone: () => void;
};

/** One mark for all who are chosen: for the teacher who ended too early, or whose room had no network. */
export function SeveralBar({ board, shown, chosen, onChosen, onDone }: SeveralBarProps) {
  const { t } = useTranslation(['board', 'web']);
  const { messageFor } = useMessages();
  const setMarks = useSeveralMarks(board.session.id);
  const say = useToast();
  const markAll = useMutation({
    mutationFn: async (status: AttendanceStatus) => {
      // Where a call fails the rest are still chosen.
      const left = new Set(chosen);
      const onMarked = (done: readonly string[]) => {
        for (const studentId of done) left.delete(studentId);
        onChosen(new Set(left));
      };
      await setMarks({ studentIds: [...chosen], status, onMarked });
      return chosen.size;
    },
    onSuccess: (count, status) => {
      say(t('several.done', { count, mark: t(`web:mark.${status}`) }));
      onDone();
    },
  });
  return (
    <div role="group" aria-label={t('several.start')} className="flex flex-col gap-3 rounded-card bg-accent-soft p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status">{t('several.chosen', { count: chosen.size })}</p>
        <Button size="sm" onClick={() => onChosen(new Set(shown.map(({ studentId }) => studentId)))}>
          {t('several.all', { count: shown.length })}
        </Button>
      </div>
      <div className="flex flex-wrap gap-2">
        {STATUSES.map((status) => (
          <Button
            key={status}
            disabled={chosen.size === 0}
            pending={markAll.isPending}
            onClick={() => markAll.mutate(status)}
          >
            {t(`web:mark.${status}`)}
          </Button>
        ))}
      </div>
      {markAll.error && <ProblemNotice message={t('several.failed', { message: messageFor(markAll.error) })} />}
    </div>
  );
}
