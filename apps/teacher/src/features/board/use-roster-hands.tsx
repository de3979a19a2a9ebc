import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { Board } from './board';
import type { RosterHands } from './roster-hands';
import { useHandMarks } from './use-hand-marks';

const MarkDialog = lazy(() => import('./mark-dialog'));

/**
 * The hands of a page's lists, and the dialog that a press on a row opens (to be drawn once, anywhere). `chosen`: those who are
 * chosen, while several are; `null` otherwise.
 */
export function useRosterHands(board: Board): {
  hands: RosterHands;
  chosen: ReadonlySet<string> | null;
  setChosen: (chosen: ReadonlySet<string> | null) => void;
  dialog: ReactNode;
} {
  const { setMark, markWithUndo } = useHandMarks(board.session.id);
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const hands: RosterHands = useMemo(
    () => ({
      mark: markWithUndo,
      open: setOpenId,
      choose: (studentId) => setChosen((before) => toggled(before ?? new Set(), studentId)),
    }),
    [markWithUndo],
  );
  const entry = board.roster.find(({ studentId }) => studentId === openId);
  const dialog = (
    <Suspense>
      {entry && <MarkDialog board={board} entry={entry} setMark={setMark} onClose={() => setOpenId(null)} />}
    </Suspense>
  );
  return { hands, chosen, setChosen, dialog };
}

function toggled(chosen: ReadonlySet<string>, studentId: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(studentId)) next.add(studentId);
  return next;
}
