import { Form as BaseForm } from '@base-ui/react/form';
import { useState, type ReactNode } from 'react';
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
 * second schema that could drift away from the contracts.
 */
export function Form({ onSubmit, problems = NONE, message, fields, children }: FormProps) {
  const errors = useSettled(problems);
  const named = Object.keys(problems);
  const elsewhere = named.filter((field) => !fields.includes(field));
  const explained = named.length > 0 && elsewhere.length === 0;
  return (
    <BaseForm
      errors={errors}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(reader(new FormData(event.currentTarget)));
      }}
    >
      {message && !explained && (
        <Notice tone="problem">
          {message}
          {elsewhere.map((field) => ` ${field}: ${problems[field]}.`)}
        </Notice>
      )}
      {children}
    </BaseForm>
  );
}

/** The row of buttons that ends a form: the main one last in the row on wide screens, first under the thumb on narrow. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mt-1 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">{children}</div>;
}

const NONE = {};

/**
 * The same object for as long as it says the same. The form takes another object for another answer of the server, and
 * would bring back a problem that has been mended meanwhile.
 */
function useSettled(problems: Record<string, string>): Record<string, string> {
  const [settled, setSettled] = useState(problems);
  if (settled !== problems && !isSame(settled, problems)) setSettled(problems);
  return settled;
}

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function reader(data: FormData): (field: string) => string {
  return (field) => {
    const value = data.get(field);
    return typeof value === 'string' ? value : '';
  };
}
