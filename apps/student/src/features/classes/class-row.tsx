import type { ReactNode } from 'react';
import type { ClassSummary } from '@rollcall/contracts/classes';

/** One class of a list: what it is, who teaches it, and what can be done. */
export function ClassRow({ shown, action }: { shown: ClassSummary; action?: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-4 rounded-card border border-line bg-surface px-4 py-3 shadow-card">
      <div className="min-w-0">
        <h2 className="font-semibold wrap-anywhere">
          <bdi>{shown.name}</bdi>
        </h2>
        <p className="text-muted wrap-anywhere">
          <bdi>{shown.code}</bdi> · <bdi>{shown.teacherName}</bdi>
        </p>
      </div>
      {action}
    </li>
  );
}
