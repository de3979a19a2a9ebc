import type { ReactNode } from 'react';

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  /** What choosing it means, in a sentence. */
  detail: string;
};

type ChoiceFieldProps<Value extends string> = {
  name: string;
  legend: string;
  hint?: string;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly Choice<Value>[];
  /** What the chosen one asks for besides. */
  children?: ReactNode;
};

/** One of a few, each with what it means: the browser's own radio buttons, large enough for a thumb. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, legend, hint, value, onChange, choices, children } = props;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {hint !== undefined && <p className="-mt-1.5 text-sm text-muted">{hint}</p>}
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-11 cursor-pointer gap-3 rounded-control border border-line px-3 py-2.5 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="mt-1 size-4.5 shrink-0 accent-accent"
          />
          <span className="min-w-0">
            {choice.label}
            <span className="block text-sm text-muted">{choice.detail}</span>
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
