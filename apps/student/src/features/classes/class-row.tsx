import type { ReactNode } from 'react';
import type { ClassSummary } from '@rollcall/contracts/classes';

/** One class of a list: what it is, who teaches it, and what can be done. */
export function ClassRow({ shown, action }: { shown: ClassSummary; action?: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-4 rounded-card border border-line bg-surface px-4 py-3 shadow-card">
      <div className="min-w-0">
        <h3 dir="auto" className="text-start font-semibold wrap-anywhere">
          {shown.name}
        </h3>
        <p className="text-muted wrap-anywhere">
          <bdi>{shown.code}</bdi> · <bdi>{shown.teacherName}</bdi>
        </p>
      </div>
      {action}
    </li>
  );
}
