import type { AttendanceStatus, RosterEntry } from '@rollcall/contracts/attendance';

/** `status`: `unmarked` for those without a mark, `flagged` for late scans that nobody has confirmed. */
export type RosterFilter = { search: string; status: AttendanceStatus | 'unmarked' | 'flagged' | 'all' };

export const EVERYONE: RosterFilter = { search: '', status: 'all' };

/** The entries that fit: every word of the search is in the name or the e-mail, whatever its case and accents. */
export function filterRoster<Entry extends RosterEntry>(entries: readonly Entry[], filter: RosterFilter): Entry[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (!hasStatus(entry, filter.status)) return false;
    const text = plain(`${entry.studentName} ${entry.email}`);
    return words.every((word) => text.includes(word));
  });
}

function hasStatus({ status, isFlagged }: RosterEntry, wanted: RosterFilter['status']): boolean {
  switch (wanted) {
    case 'all':
      return true;
    case 'flagged':
      return isFlagged;
    case 'unmarked':
      return status === null;
    default:
      return status === wanted;
  }
}

/** Without case and accents: "Bjorn" finds Björn. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
