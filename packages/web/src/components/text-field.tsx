import { Field } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What one writes into or chooses from, whichever kind of field it is in. */
export const BOX =
  'min-h-11 w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 py-2 text-base text-ink ' +
  'placeholder:text-muted data-invalid:border-danger disabled:opacity-60';

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
      <Field.Control required={!optional} {...input} className={BOX} />
    </LabelledField>
  );
}

type TextAreaFieldProps = Named & Omit<ComponentProps<'textarea'>, 'name' | 'className' | 'defaultValue' | 'children'>;

/** A labelled text of several lines. */
export function TextAreaField({ name, label, hint, optional = false, ...area }: TextAreaFieldProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} optional={optional}>
      <Field.Control
        required={!optional}
        render={(props) => <textarea {...(props as ComponentProps<'textarea'>)} {...area} className={BOX} />}
      />
    </LabelledField>
  );
}

type SelectFieldProps = Named & { defaultValue?: string; children: ReactNode };

/** A labelled choice of few: the browser's own `<select>`, which every phone and screen reader knows. Takes `<option>`s. */
export function SelectField({ name, label, hint, optional = false, defaultValue, children }: SelectFieldProps) {
  return (
    <LabelledField name={name} label={label} hint={hint} optional={optional}>
      <Field.Control
        {...(defaultValue === undefined ? {} : { defaultValue })}
        render={(props) => (
          <select {...(props as ComponentProps<'select'>)} className={BOX}>
            {children}
          </select>
        )}
      />
    </LabelledField>
  );
}

/** Label, hint and problem around a control of Base UI's. */
export function LabelledField({ name, label, hint, optional, children }: Named & { children: ReactNode }) {
  const { t } = useTranslation('web');
  return (
    <Field.Root name={name} className="flex min-w-0 flex-col gap-1.5">
      <Field.Label className="font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> {t('field.optional')}</span>}
      </Field.Label>
      {hint !== undefined && <Field.Description className="text-sm text-muted">{hint}</Field.Description>}
      {children}
      <Field.Validity>{({ validity }) => <Problem words={wordsFor(validity)} />}</Field.Validity>
    </Field.Root>
  );

  /** A browser speaks its own language, which need not be the one that was chosen here. */
  function wordsFor(validity: Pick<ValidityState, 'valueMissing' | 'typeMismatch' | 'tooShort'>): string | null {
    if (validity.valueMissing) return t('field.empty');
    if (validity.typeMismatch) return t('field.noEmail');
    if (validity.tooShort) return t('field.tooShort');
    return null;
  }
}

/** What is wrong with the field: in our words, or as the server or the browser has put it. */
function Problem({ words }: { words: string | null }) {
  return <Field.Error {...(words !== null && { children: words })} className="text-sm text-danger" />;
}
