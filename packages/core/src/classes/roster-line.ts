import { email as emailField } from '@rollcall/contracts/fields';
import { fullName as fullNameField } from '@rollcall/contracts/users';

/** What is wrong with a line of a teacher's list, as far as the line itself tells. */
export type UnreadableLine = 'no-email' | 'not-an-email' | 'name-too-long' | 'name-unstorable' | 'broken-quote';

/** A line of a teacher's list: someone who is to have a place. `line` counts from 1 in the text as it was sent. */
export type RosterLine = { line: number; email: string; fullName: string; problem: UnreadableLine | null };

/** Where a header says that things stand; `email` null and no names: it says nothing. */
export type Columns = { email: number | null; names: number[] };

/** The longest name that an account can have: `fullName` in contracts/users. */
const LONGEST_NAME = 120;

/**
 * Makes a person out of a line's fields. The field that looks like an e-mail is it, whatever the order; the name is what
 * the header calls one, or else all the rest.
 */
export function readRosterLine(line: number, fields: string[], columns: Columns): RosterLine {
  const at = emailIndex(fields, columns);
  const typed = fields[at] ?? '';
  const others = fields.filter((_, index) => index !== at);
  const named = columns.names.filter((index) => index !== at).map((index) => fields[index] ?? '');
  const fullName = (columns.names.length > 0 ? named : others)
    .filter((field) => field !== '')
    .join(' ')
    .trim();
  const email = emailField.safeParse(typed);
  if (!email.success) return { line, email: typed, fullName, problem: typed === '' ? 'no-email' : 'not-an-email' };
  return { line, email: email.data, fullName, problem: nameProblem(fullName) };
}

/** Reads a header: a line without any e-mail in which a column is called something like e-mail or name. */
export function readHeader(fields: string[]): Columns | null {
  if (fields.some((field) => field.includes('@'))) return null;
  const titles = fields.map((field) => field.toLowerCase().split(/[^\p{L}]+/u));
  const email = titles.findIndex((words) => words.some((word) => /^e?mail/.test(word)));
  const names = [...titles.keys()].filter((index) => isNameTitle(titles[index] ?? []));
  if (email === -1 && names.length === 0) return null;
  return { email: email === -1 ? null : email, names: names.filter((index) => index !== email) };
}

/** Whether a field is an e-mail as the contracts know it. */
export function isEmail(field: string): boolean {
  return field.includes('@') && emailField.safeParse(field).success;
}

/** First name, Nachname, Full names …; a user name is for signing in somewhere else. */
function isNameTitle(words: string[]): boolean {
  return words.some((word) => /names?$/.test(word)) && !words.some((word) => word.startsWith('user'));
}

/** An e-mail in the header's column, one anywhere, or what was probably meant as one; -1: nothing like it. */
function emailIndex(fields: string[], columns: Columns): number {
  if (columns.email !== null && isEmail(fields[columns.email] ?? '')) return columns.email;
  const valid = fields.findIndex(isEmail);
  if (valid !== -1) return valid;
  if (columns.email !== null && fields[columns.email]) return columns.email;
  return fields.findIndex((field) => field.includes('@'));
}

/** An invitation may be without a name. */
function nameProblem(name: string): UnreadableLine | null {
  if (name.length > LONGEST_NAME) return 'name-too-long';
  return name === '' || fullNameField.safeParse(name).success ? null : 'name-unstorable';
}
