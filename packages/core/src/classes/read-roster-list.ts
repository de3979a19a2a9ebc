import { parse } from 'csv-parse/sync';
import { isEmail, readHeader, readRosterLine, type Columns, type RosterLine } from './roster-line';

/** A line with something in it, and its number in the whole text, from 1. */
export type ContentLine = { line: number; text: string };

const DELIMITERS = [',', ';', '\t'];

const NO_HEADER: Columns = { email: null, names: [] };

/** The lines of a text that have something in them. */
export function contentLines(csv: string): ContentLine[] {
  return csv
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ line: index + 1, text }))
    .filter(({ text }) => /[^\s,;]/.test(text));
}

/**
 * Reads a teacher's list: an e-mail and perhaps a name on each line, in either order, between commas, semicolons or
 * tabs, with or without a header.
 *
 * Each line is read by itself: a name has no line break, and a quotation mark that is never closed spoils its own line
 * alone instead of swallowing all that follow.
 */
export function readRosterList(lines: ContentLine[]): RosterLine[] {
  const [first] = lines;
  const header = first ? readHeader(readFields(first.text) ?? []) : null;
  return lines.slice(header === null ? 0 : 1).map(({ line, text }) => {
    const fields = readFields(text);
    if (fields === null) return { line, email: '', fullName: '', problem: 'broken-quote' };
    return readRosterLine(line, fields, header ?? NO_HEADER);
  });
}

/** The fields by the delimiter that leaves an e-mail whole, or else by the first that is there; null: broken quotes. */
function readFields(text: string): string[] | null {
  const present = DELIMITERS.filter((delimiter) => text.includes(delimiter));
  let firstRead: string[] | null = null;
  for (const delimiter of present.length > 0 ? present : DELIMITERS.slice(0, 1)) {
    const fields = splitFields(text, delimiter);
    if (fields?.some(isEmail)) return fields;
    firstRead ??= fields;
  }
  return firstRead;
}

function splitFields(text: string, delimiter: string): string[] | null {
  try {
    const [fields = []] = parse(text, { delimiter, recordDelimiter: '\n', relaxQuotes: true, trim: true });
    return fields.map((field) => field.trim());
  } catch {
    return null;
  }
}
