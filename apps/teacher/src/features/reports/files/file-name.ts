import { dayIn } from '@rollcall/web/i18n/class-zone';
import type { ReportRange } from '../report-range';

type Named = {
  classCode: string;
  /** What is in the file, in the reader's words. */
  content: string;
  range: ReportRange;
  timeZone: string;
  sessions: readonly { startTime: string }[];
};

/**
 * "ALGO-101_2026-10-14_2026-11-18_Students", so that files sort by class and time: the days asked for, or, where an end is
 * open, those of the sessions.
 */
export function fileName({ classCode, content, range, timeZone, sessions }: Named): string {
  const dayOf = (session: { startTime: string } | undefined) =>
    session === undefined ? [] : [dayIn(session.startTime, timeZone)];
  const from = range.from ?? dayOf(sessions[0])[0];
  const to = range.to ?? dayOf(sessions.at(-1))[0];
  const name = [classCode, from, to, content].filter((part) => part !== undefined).join('_');
  // What no file system takes, and what a shell would take for more than a name.
  return name.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-');
}
