import { Fetched } from '@rollcall/web/components/fetched';
import { DialogNotLoaded } from '@rollcall/web/components/not-loaded';
import { whenIdle } from '@rollcall/web/hooks/when-idle';
import { lazy, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Board } from './board';
import type { RosterHands } from './roster-hands';
import { useHandMarks } from './use-hand-marks';

const loadMarkDialog = () => import('./mark-dialog');
const MarkDialog = lazy(loadMarkDialog);

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
  // Before it is wanted: a hall's network may be away by then.
  useEffect(() => whenIdle(() => void loadMarkDialog().catch(() => undefined)), []);
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
    <Fetched failed={<DialogNotLoaded onClose={() => setOpenId(null)} />} of={openId ?? undefined}>
      {entry && <MarkDialog board={board} entry={entry} setMark={setMark} onClose={() => setOpenId(null)} />}
    </Fetched>
  );
  return { hands, chosen, setChosen, dialog };
}

function toggled(chosen: ReadonlySet<string>, studentId: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(studentId)) next.add(studentId);
  return next;
}
