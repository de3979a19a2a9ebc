import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useCreateClass } from './use-create-class';

type CreateClassDialogProps = { open: boolean; onClose: () => void; onCreated: (classId: string) => void };

/** Asks for what a class cannot be without. Everything else has a default that suits most. */
export function CreateClassDialog({ open, onClose, onCreated }: CreateClassDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Create a class"
      description="Students find it by its name or its code."
    >
      <CreateClassForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

function CreateClassForm({ onClose, onCreated }: Omit<CreateClassDialogProps, 'open'>) {
  const { mutate, isPending, message, problems } = useCreateClass(onCreated);
  return (
    <Form
      fields={['name', 'code', 'capacity']}
      problems={problems}
      message={message}
      onSubmit={(text) =>
        mutate({
          name: text('name'),
          code: text('code'),
          capacity: text('capacity') === '' ? null : Number(text('capacity')),
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        })
      }
    >
      <TextField name="name" label="Name" placeholder="Introduction to Statistics" maxLength={120} autoComplete="off" />
      <TextField
        name="code"
        label="Code"
        hint="Short and unlike any other class, such as STAT-101."
        maxLength={32}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField
        name="capacity"
        label="Places"
        hint="How many students may join. Leave it empty for no limit."
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000}
        step={1}
        optional
      />
      <FormActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" type="submit" pending={isPending}>
          Create class
        </Button>
      </FormActions>
    </Form>
  );
}
