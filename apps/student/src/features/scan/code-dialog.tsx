import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCode } from '@rollcall/contracts/qr-link';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';

type CodeDialogProps = { onClose: () => void; onCode: (code: string) => void };

const FIELDS = ['code'];

/** Takes the code by hand: typed, or the link pasted. */
export default function CodeDialog({ onClose, onCode }: CodeDialogProps) {
  const { t } = useTranslation('scan');
  return (
    <Dialog open onClose={onClose} title={t('type.title')} description={t('type.detail')}>
      <CodeForm onCode={onCode} />
    </Dialog>
  );
}

function CodeForm({ onCode }: Pick<CodeDialogProps, 'onCode'>) {
  const { t } = useTranslation('scan');
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Form
      fields={FIELDS}
      problems={refused === null ? {} : { code: t('type.refused', { typed: shortened(refused) }) }}
      onSubmit={(text) => {
        const typed = text('code');
        const code = readCode(typed);
        if (code === null) setRefused(typed);
        else onCode(code);
      }}
    >
      <TextField
        name="code"
        label={t('type.label')}
        dir="ltr"
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <FormActions>
        <Button type="submit" variant="primary" size="lg" wide>
          {t('type.send')}
        </Button>
      </FormActions>
    </Form>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
