import { useId } from 'react';

type SwitchFieldProps = {
  name: string;
  label: string;
  /** What it means to switch it on. */
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** Something that is on or off: the browser's own checkbox, drawn as a switch. */
export function SwitchField({ name, label, hint, checked, onChange }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer font-medium">
          {label}
        </label>
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      </div>
      <span className="-my-2.5 -me-2 flex size-14 shrink-0 items-center justify-center">
        <input
          id={id}
          type="checkbox"
          name={name}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={`${id}-hint`}
          className="relative h-6 w-11 shrink-0 cursor-pointer appearance-none rounded-full bg-line-strong transition-colors duration-150 before:absolute before:start-0.5 before:top-0.5 before:size-5 before:rounded-full before:bg-surface before:transition-[inset-inline-start] before:duration-150 checked:bg-accent checked:before:start-5.5"
        />
      </span>
    </div>
  );
}
