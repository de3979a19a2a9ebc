import { unparse } from 'papaparse';
import type { FileCell, FileTable } from './file-table';

/**
 * What a spreadsheet takes for a formula when it reads a CSV file; a student may well be called "=1+1". Such a text gets an
 * apostrophe before it. OWASP's list, with the full-width signs that Excel reads the same; the library's own pattern lets a
 * text of two lines through.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Excel takes a file without it for one of the last century, and breaks every name that is not English. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The table as CSV (RFC 4180, UTF-8 with a byte order mark): percentages as numbers up to 100, times as 2026-11-24 10:15. */
export function csvOfTable({ columns, rows }: FileTable): string {
  const lines = [columns.map(({ head }) => head), ...rows].map((line) => line.map(plain));
  return BYTE_ORDER_MARK + unparse(lines, { escapeFormulae: FORMULA });
}

function plain(cell: FileCell): string | number | null {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'percent':
      return cell.fraction === null ? null : Math.round(cell.fraction * 1_000) / 10;
    case 'time':
      return cell.minute;
  }
}
