import type { AttendanceStatus, RosterEntry } from '@rollcall/contracts/attendance';

/** `status`: `unmarked` for those without a mark. */
export type RosterFilter = { search: string; status: AttendanceStatus | 'unmarked' | 'all' };

export const EVERYONE: RosterFilter = { search: '', status: 'all' };

/** The entries that fit: every word of the search is in the name or the e-mail, whatever its case and accents. */
export function filterRoster<Entry extends RosterEntry>(entries: readonly Entry[], filter: RosterFilter): Entry[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean);
  return entries.filter(({ studentName, email, status }) => {
    if (filter.status !== 'all' && (status ?? 'unmarked') !== filter.status) return false;
    const text = plain(`${studentName} ${email}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without case and accents: "Bjorn" finds Björn. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
