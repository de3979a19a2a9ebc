import { createContext, use } from 'react';

/** What is wrong with a field: one of the browser's checks that we have words for, or words of the server's or the browser's. */
export type FieldProblem = { check: 'empty' | 'noEmail' | 'tooShort' } | { words: string };

/** What is wrong with the fields of the form around, by field name. */
export const FieldProblems = createContext<Readonly<Record<string, FieldProblem>>>({});

/** What is wrong with one field, if anything. */
export function useFieldProblem(name: string): FieldProblem | undefined {
  return use(FieldProblems)[name];
}

/** A control that the browser checks. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether what an event happened to is such a control. */
export function isControl(target: EventTarget): target is Control {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}

/** Which of the browser's checks (`required`, `type`, `minLength` …) a control does not pass. */
export function unmetCheck({ validity, validationMessage }: Control): FieldProblem | undefined {
  if (validity.valid) return undefined;
  if (validity.valueMissing) return { check: 'empty' };
  if (validity.typeMismatch) return { check: 'noEmail' };
  if (validity.tooShort) return { check: 'tooShort' };
  return { words: validationMessage };
}
