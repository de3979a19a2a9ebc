import { useState, type KeyboardEvent } from 'react';
import { markKey } from './mark-keys';
import type { RosterHands } from './roster-hands';

const STEPS: Partial<Record<string, (rows: HTMLElement[], at: number) => HTMLElement | undefined>> = {
  ArrowDown: (rows, at) => rows[at + 1],
  ArrowUp: (rows, at) => rows[at - 1],
  Home: (rows) => rows[0],
  End: (rows) => rows.at(-1),
};

/**
 * The keyboard in a list of students: one stop for Tab, arrows from row to row, letters that mark the row with the focus.
 * Where the mark takes the row out of the list, the focus goes on to its neighbour, so that a whole list is marked without a reach.
 */
export function useRosterKeys(hands: RosterHands, leavesList: (status: string | null) => boolean) {
  const [tabStop, setTabStop] = useState<string | null>(null);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-student]') : null;
    const studentId = row?.dataset['student'];
    if (!row || studentId === undefined) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-student]')];
    const at = rows.indexOf(row);
    const next = STEPS[event.key]?.(rows, at);
    const pressed = markKey(event);
    if (next === undefined && pressed === null) return;
    event.preventDefault();
    if (next !== undefined) return next.focus();
    const status = pressed?.kind === 'mark' ? pressed.status : null;
    if (leavesList(status)) (rows[at + 1] ?? rows[at - 1])?.focus();
    hands.mark({ studentId, status });
  }

  function onFocus(event: { target: EventTarget }): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-student]') : null;
    if (row) setTabStop(row.dataset['student'] ?? null);
  }
  return { tabStop, onKeyDown, onFocus };
}
