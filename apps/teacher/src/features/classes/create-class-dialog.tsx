import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useTranslation } from 'react-i18next';
import { useCreateClass } from './use-create-class';

type CreateClassDialogProps = { open: boolean; onClose: () => void; onCreated: (classId: string) => void };

/** Asks for what a class cannot be without. Everything else has a default that suits most. */
export function CreateClassDialog({ open, onClose, onCreated }: CreateClassDialogProps) {
  const { t } = useTranslation('classes');
  return (
    <Dialog open={open} onClose={onClose} title={t('create.title')} description={t('create.detail')}>
      <CreateClassForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

function CreateClassForm({ onClose, onCreated }: Omit<CreateClassDialogProps, 'open'>) {
  const { t } = useTranslation('classes');
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
      <TextField
        name="name"
        label={t('field.name')}
        placeholder={t('field.nameExample')}
        maxLength={120}
        autoComplete="off"
        dir="auto"
      />
      <TextField
        name="code"
        label={t('field.code')}
        hint={t('field.codeHint')}
        maxLength={32}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        dir="auto"
      />
      <TextField
        name="capacity"
        label={t('field.capacity')}
        hint={t('field.capacityHint')}
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000}
        step={1}
        optional
      />
      <p className="text-sm text-muted">{t('create.rest')}</p>
      <FormActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="primary" type="submit" pending={isPending}>
          {t('create.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
