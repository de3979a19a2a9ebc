/**
 * What stands in one cell of a file, by its meaning, so that each kind of file writes it in its own way.
 * `percent`: 0 to 1; null where nothing counts yet. `time`: day and clock in the class's zone (2026-11-24 10:15).
 */
export type FileCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'percent'; fraction: number | null }
  | { kind: 'time'; minute: string };

/** `width`: in characters. */
export type FileColumn = { head: FileCell; width: number };

/** A table for a spreadsheet. `name`: at most 31 characters, as Excel wants the name of a sheet. */
export type FileTable = { name: string; columns: FileColumn[]; rows: FileCell[][] };

export const text = (value: string): FileCell => ({ kind: 'text', text: value });
export const count = (value: number): FileCell => ({ kind: 'number', value });
export const percent = (fraction: number | null): FileCell => ({ kind: 'percent', fraction });
export const minute = (value: string): FileCell => ({ kind: 'time', minute: value });
