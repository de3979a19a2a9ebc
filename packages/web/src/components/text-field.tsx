import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from './field-problems';

/** What one writes into or chooses from, whichever kind of field it is in. */
export const BOX =
  'min-h-11 w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 py-2 text-base text-ink ' +
  'placeholder:text-muted aria-invalid:border-danger disabled:opacity-60';

export type Named = {
  /** The field's name in contracts: what the server calls it in its problems. */
  name: string;
  label: string;
  /** A sentence under the label: what is asked for, or why. */
  hint?: ReactNode;
  /** Says so at the label; required fields say nothing, for most are. */
  optional?: boolean;
};

type TextFieldProps = Named &
  Omit<ComponentProps<'input'>, 'name' | 'className' | 'defaultValue' | 'children'> & {
    defaultValue?: string;
  };

/** A labelled line of text (or any other `type` of input) that shows what is wrong with it right below itself. */
export function TextField({ name, label, hint, optional = false, ...input }: TextFieldProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} optional={optional}>
      {(control) => <input required={!optional} {...input} {...control} className={BOX} />}
    </LabelledField>
  );
}

type TextAreaFieldProps = Named & Omit<ComponentProps<'textarea'>, 'name' | 'className' | 'defaultValue' | 'children'>;

/** A labelled text of several lines. */
export function TextAreaField({ name, label, hint, optional = false, ...area }: TextAreaFieldProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} optional={optional}>
      {(control) => <textarea required={!optional} {...area} {...control} className={BOX} />}
    </LabelledField>
  );
}

type SelectFieldProps = Named & { defaultValue?: string; children: ReactNode };

/** A labelled choice of few: the browser's own `<select>`, which every phone and screen reader knows. Takes `<option>`s. */
export function SelectField({ name, label, hint, optional = false, defaultValue, children }: SelectFieldProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} optional={optional}>
      {(control) => (
        <select {...control} defaultValue={defaultValue} className={BOX}>
          {children}
        </select>
      )}
    </LabelledField>
  );
}

/** What ties a control to its label, its hint and its problem. */
type ControlProps = { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean };

type LabelledFieldProps = Named & { children: (control: ControlProps) => ReactNode };

/** Label, hint and problem around a control. */
export function LabelledField({ name, label, hint, optional, children }: LabelledFieldProps) {
  const { t } = useTranslation('web');
  const id = useId();
  const problem = useFieldProblem(name);
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const problemId = problem && `${id}-problem`;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> {t('field.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        'aria-describedby': [hintId, problemId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': problem !== undefined,
      })}
      {problem && (
        <p id={problemId} className="text-sm text-danger">
          {'words' in problem ? problem.words : t(PROBLEM_WORDS[problem.check])}
        </p>
      )}
    </div>
  );
}

/** A browser speaks its own language, which need not be the one that was chosen here. */
const PROBLEM_WORDS = { empty: 'field.empty', noEmail: 'field.noEmail', tooShort: 'field.tooShort' } as const;
