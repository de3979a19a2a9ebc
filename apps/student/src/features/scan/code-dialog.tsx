import { useState } from 'react';
import { readCode } from '@rollcall/contracts/qr-link';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';

type CodeDialogProps = { onClose: () => void; onCode: (code: string) => void };

const FIELDS = ['code'];

/** Takes the code by hand: typed, or the link pasted. */
export default function CodeDialog({ onClose, onCode }: CodeDialogProps) {
  return (
    <Dialog open onClose={onClose} title="Type the code" description="Or paste the link that the QR code holds.">
      <CodeForm onCode={onCode} />
    </Dialog>
  );
}

function CodeForm({ onCode }: Pick<CodeDialogProps, 'onCode'>) {
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Form
      fields={FIELDS}
      problems={refused === null ? {} : { code: `“${shortened(refused)}” is not a Rollcall code. Please check it.` }}
      onSubmit={(text) => {
        const typed = text('code');
        const code = readCode(typed);
        if (code === null) setRefused(typed);
        else onCode(code);
      }}
    >
      <TextField
        name="code"
        label="Code or link"
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <FormActions>
        <Button type="submit" variant="primary" size="lg" wide>
          Send
        </Button>
      </FormActions>
    </Form>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
