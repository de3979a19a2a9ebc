import type { PastMark } from '@rollcall/contracts/attendance';

type Page = { attendanceHistory: PastMark[]; pagination: { page: number; limit: number; total: number } };

/** The mark of one session in a history that is given page by page, or null where it has none. */
export async function findMark(sessionId: string, read: (page: number) => Promise<Page>): Promise<PastMark | null> {
  for (let page = 1; ; page += 1) {
    // Page after page, as far as needed: the first has all that is asked for as a rule.
    // oxlint-disable-next-line no-await-in-loop
    const { attendanceHistory, pagination } = await read(page);
    const found = attendanceHistory.find((mark) => mark.sessionId === sessionId);
    if (found !== undefined) return found;
    if (page * pagination.limit >= pagination.total) return null;
  }
}
