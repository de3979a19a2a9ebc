import type { ReactNode } from 'react';

type ToolButtonProps = { label: string; icon: ReactNode; pressed?: boolean; onClick: () => void };

/** A control over the camera's picture: large, dark, readable on whatever the camera shows. */
export function ToolButton({ label, icon, pressed, onClick }: ToolButtonProps) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick} className={TOOL}>
      {icon}
      {label}
    </button>
  );
}

/** Shared with the picture's file input, which is a label. */
export const TOOL =
  'inline-flex min-h-15 flex-1 flex-col items-center justify-center gap-1 rounded-control border border-paper/25 ' +
  'bg-on-paper/85 px-2 py-2 text-center text-sm font-medium text-paper select-none hover:bg-on-paper ' +
  'aria-pressed:bg-paper aria-pressed:text-on-paper ' +
  'has-focus-visible:outline-2 has-focus-visible:outline-paper focus-visible:outline-paper';
