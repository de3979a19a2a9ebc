import { useSearchParams } from 'wouter';
import type { ReportRange } from './report-range';

/** The days that are reported on, kept in the address: a reload, a bookmark and the way back find the same report. */
export function useReportRange() {
  const [params, setParams] = useSearchParams();
  const range: ReportRange = { from: params.get('from'), to: params.get('to') };
  const setRange = ({ from, to }: ReportRange) =>
    setParams(
      (kept) => {
        const next = new URLSearchParams(kept);
        for (const [name, day] of Object.entries({ from, to })) {
          if (day === null) next.delete(name);
          else next.set(name, day);
        }
        return next;
      },
      { replace: true },
    );
  return { range, setRange };
}
