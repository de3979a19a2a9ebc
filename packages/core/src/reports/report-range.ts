import { AppError } from '../app-error';
import type { FieldProblem } from '@rollcall/contracts/errors';
import { nextDay, type LocalClock } from './local-clock';

/** From `from` on and before `until`; null: without an end on that side. */
export type ReportRange = { from: Date | null; until: Date | null };

/** What a report asks for: days of the class (2026-03-29) or moments (ISO 8601), both inclusive. */
export type WantedRange = { startDate?: string | undefined; endDate?: string | undefined };

/** The moments that a report covers; a day counts whole, however long the change of the clocks makes it. */
export function reportRange(
  wanted: WantedRange,
  clock: LocalClock,
): { kind: 'range'; range: ReportRange } | { kind: 'VALIDATION_FAILED'; problem: FieldProblem } {
  const from = wanted.startDate === undefined ? null : startOf(wanted.startDate, clock);
  const until = wanted.endDate === undefined ? null : endOf(wanted.endDate, clock);
  if (from !== null && until !== null && until <= from) {
    return { kind: 'VALIDATION_FAILED', problem: { field: 'endDate', problem: 'Must not be before the start' } };
  }
  return { kind: 'range', range: { from, until } };
}

/** The same for a use case: fails with VALIDATION_FAILED (the end lies before the start). */
export function requireRange(wanted: WantedRange, clock: LocalClock): ReportRange {
  const judged = reportRange(wanted, clock);
  if (judged.kind !== 'range') throw new AppError(judged.kind, { details: [judged.problem] });
  return judged.range;
}

function startOf(dayOrTime: string, clock: LocalClock): Date {
  return isDay(dayOrTime) ? clock.startOfDay(dayOrTime) : new Date(dayOrTime);
}

/** Exclusive. Times are stored in milliseconds, so what is no later than a moment is before the next one. */
function endOf(dayOrTime: string, clock: LocalClock): Date {
  return isDay(dayOrTime) ? clock.startOfDay(nextDay(dayOrTime)) : new Date(Date.parse(dayOrTime) + 1);
}

function isDay(dayOrTime: string): boolean {
  return dayOrTime.length === '2026-03-29'.length;
}
