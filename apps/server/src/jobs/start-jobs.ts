import { pruneClaims } from '@rollcall/core/attendance/prune-claims';
import { pruneSignIns } from '@rollcall/core/auth/prune-sign-ins';
import type { Core } from '@rollcall/core/core';
import { closeOverdue } from '@rollcall/core/sessions/close-overdue';
import type { ReportFailure } from '../report-failure';
import { repeat } from './repeat';

/** Work that nobody asks for. Every process does all of it; each use case sees to it that this does no harm. */
type Job = { name: string; everySeconds: number; run: (core: Core, signal: AbortSignal) => Promise<unknown> };

const JOBS: Job[] = [
  { name: 'close-overdue-sessions', everySeconds: 30, run: closeOverdue },
  { name: 'prune-sign-ins', everySeconds: 60 * 60, run: pruneSignIns },
  { name: 'prune-claims', everySeconds: 60 * 60, run: pruneClaims },
];

/** Starts every job; the answer stops them and waits for what they are doing. */
export function startJobs(core: Core, report: ReportFailure): () => Promise<void> {
  const stops = JOBS.map(({ name, everySeconds, run }) =>
    repeat((signal) => run(core, signal), {
      everyMs: everySeconds * 1000,
      report: (error) => report(error, { job: name }),
    }),
  );
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
