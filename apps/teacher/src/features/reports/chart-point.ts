import type { Tally } from '@rollcall/contracts/attendance';

/** One place on the axis of a chart, and one row of the table behind it. */
export type ChartPoint = Tally & {
  key: string;
  /** Short, under the axis. */
  label: string;
  /** In full, in the table and beside the pointer. */
  title: string;
  /** How many sessions it stands for, where that may be more than one. */
  sessions?: number;
};
