import { useState } from 'react';
import { readCode } from '@rollcall/contracts/qr-link';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';

type CodeDialogProps = { open: boolean; onClose: () => void; onCode: (code: string) => void };

const FIELDS = ['code'];
const NOT_OURS = [{ field: 'code', problem: 'This is not a Rollcall code. Please check it.' }];

/** Takes the code by hand: typed, or the link pasted. */
export function CodeDialog({ open, onClose, onCode }: CodeDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Type the code" description="Or paste the link that the QR code holds.">
      <CodeForm onCode={onCode} />
    </Dialog>
  );
}

function CodeForm({ onCode }: Pick<CodeDialogProps, 'onCode'>) {
  const [problems, setProblems] = useState<typeof NOT_OURS>([]);
  return (
    <Form
      fields={FIELDS}
      problems={problems}
      onSubmit={(text) => {
        const code = readCode(text('code'));
        // A copy, so that the same mistake made twice is shown twice.
        if (code === null) setProblems([...NOT_OURS]);
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
