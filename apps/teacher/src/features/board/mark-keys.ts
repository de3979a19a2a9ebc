import type { AttendanceStatus } from '@rollcall/contracts/attendance';

/** What a key does to the student whose row has the focus. Keys of the same place serve layouts without these letters. */
export type MarkKey = { kind: 'mark'; status: AttendanceStatus } | { kind: 'take-back' };

const LETTERS: Partial<Record<string, MarkKey>> = {
  p: { kind: 'mark', status: 'present' },
  l: { kind: 'mark', status: 'late' },
  a: { kind: 'mark', status: 'absent' },
  e: { kind: 'mark', status: 'excused' },
  u: { kind: 'take-back' },
  backspace: { kind: 'take-back' },
  delete: { kind: 'take-back' },
};

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Null: a key that marks nobody, or one that the browser needs. */
export function markKey(press: Press): MarkKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const isLatin = /^[a-z]$/i.test(press.key) || press.key.length > 1;
  return LETTERS[isLatin ? press.key.toLowerCase() : press.code.replace(/^Key/, '').toLowerCase()] ?? null;
}
