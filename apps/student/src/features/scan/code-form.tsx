import { Button } from '@rollcall/web/components/button';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { groupTyped, readTypedCode, type TypedCode } from './typed-code';
import { useScanWords } from '../../words/use-scan-words';

type CodeFormProps = {
  onTyped: (typed: TypedCode) => void;
  isSending: boolean;
  /** What the server had against the last one. */
  problem: string | null;
};

const FIELDS = ['code'];

/** One field for whatever a student has of a code: its form tells what it is. */
export function CodeForm({ onTyped, isSending, problem }: CodeFormProps) {
  const { t } = useScanWords();
  const field = useRef<HTMLInputElement>(null);
  // Who comes to this page comes to type.
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const shown = refused === null ? problem : t('type.refused', { typed: shortened(refused) });

  function submit() {
    if (isSending) return;
    const typed = readTypedCode(text);
    setRefused(typed === null ? text : null);
    if (typed !== null) onTyped(typed);
  }

  return (
    <Form fields={FIELDS} problems={shown === null ? {} : { code: shown }} onSubmit={submit}>
      <div className="[&_input]:min-h-14 [&_input]:font-mono [&_input]:text-2xl [&_input]:tracking-wide">
        <TextField
          name="code"
          label={t('type.label')}
          value={text}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setText(grouped(event.target))}
          placeholder="BCD FGH"
          dir="ltr"
          inputMode="text"
          ref={field}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={500}
        />
      </div>
      <FormActions>
        <Button type="submit" variant="primary" size="lg" wide pending={isSending}>
          {t('type.send')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Regrouped only where one types on at the end: in the middle the cursor would jump. */
function grouped({ value, selectionStart }: HTMLInputElement): string {
  return selectionStart === value.length ? groupTyped(value) : value;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
