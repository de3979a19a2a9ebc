import { useEffect, useMemo, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { FieldProblems, isControl, unmetCheck, type Control, type FieldProblem } from './field-problems';
import { Notice } from './notice';

type FormProps = {
  /** Called with a reader of the fields' texts once the browser's own checks (`required`, `minLength` …) hold. */
  onSubmit: (text: (field: string) => string) => void;
  /** What the server had against single fields, by name. Each is shown at its field, and the first takes the focus. */
  problems?: Record<string, string>;
  /** Why the whole of it failed, in words. Left out on screen while every problem stands at a field of its own. */
  message?: ReactNode;
  /** Names of the fields that this form has: a problem of any other field is shown above the form. */
  fields: readonly string[];
  children: ReactNode;
};

/**
 * A form without rules of its own: the browser checks what HTML can say, the server says the rest. So there is no
 * second schema that could drift away from the contracts. A problem stands at its field until the field is changed.
 */
export function Form({ onSubmit, problems = NONE, message, fields, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState(problems);
  const [checked, setChecked] = useState<Checked>(NONE);
  // Another object may say the same; what says something else is another answer of the server, and takes the focus.
  if (refused !== problems && !isSame(refused, problems)) {
    setRefused(problems);
    setChecked(NONE);
  }
  const shown = useMemo(() => shownProblems(refused, checked), [refused, checked]);
  const named = Object.keys(problems);
  const elsewhere = named.filter((field) => !fields.includes(field));
  const explained = named.length > 0 && elsewhere.length === 0;

  useEffect(() => {
    firstControl(form.current, (control) => control.name in refused)?.focus();
  }, [refused]);

  return (
    <form
      ref={form}
      className="flex flex-col gap-5"
      onInvalidCapture={noteInvalid}
      onInput={lookAgain}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(allMended(refused));
        onSubmit(reader(new FormData(event.currentTarget)));
      }}
    >
      {message && !explained && (
        <Notice tone="problem">
          {message}
          {elsewhere.map((field) => ` ${field}: ${problems[field]}.`)}
        </Notice>
      )}
      <FieldProblems value={shown}>{children}</FieldProblems>
    </form>
  );

  /** The browser tells of each field that is not right, and would show a bubble in its own language at the first. */
  function noteInvalid(event: SyntheticEvent<HTMLFormElement>) {
    const control = event.target;
    if (!isControl(control)) return;
    event.preventDefault();
    note(control.name, unmetCheck(control));
    if (control === firstControl(event.currentTarget, ({ validity }) => !validity.valid)) control.focus();
  }

  /** Nobody is told of a mistake while still typing; who mends one is told that it is mended. */
  function lookAgain({ target }: SyntheticEvent) {
    if (isControl(target) && target.name in shown) note(target.name, unmetCheck(target));
  }

  function note(name: string, problem: FieldProblem | undefined) {
    setChecked((before) => ({ ...before, [name]: problem ?? 'mended' }));
  }
}

/** The row of buttons that ends a form: the main one last in the row on wide screens, first under the thumb on narrow. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mt-1 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">{children}</div>;
}

const NONE = {};

/** By field: what the browser has against it, or that the server's problem of it is gone. */
type Checked = Record<string, FieldProblem | 'mended'>;

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** As far as anybody knows until the server answers again. */
function allMended(refused: Record<string, string>): Checked {
  return Object.fromEntries(Object.keys(refused).map((name) => [name, 'mended']));
}

function shownProblems(refused: Record<string, string>, checked: Checked): Record<string, FieldProblem> {
  const shown: Record<string, FieldProblem> = {};
  for (const [name, words] of Object.entries(refused)) shown[name] = { words };
  for (const [name, problem] of Object.entries(checked)) {
    if (problem === 'mended') delete shown[name];
    else shown[name] = problem;
  }
  return shown;
}

function firstControl(form: HTMLFormElement | null, fits: (control: Control) => boolean): Control | undefined {
  return [...(form?.elements ?? [])].filter(isControl).find(fits);
}

function reader(data: FormData): (field: string) => string {
  return (field) => {
    const value = data.get(field);
    return typeof value === 'string' ? value : '';
  };
}
