import type { ClassSummary } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useJoin } from './use-join';
import { useClassesWords } from '../../words/use-classes-words';

type JoinCodeDialogProps = { shown: ClassSummary; open: boolean; onClose: () => void };

const FIELDS = ['joinCode'];

/** Asks for the join code of a class whose teacher gave one out. */
export function JoinCodeDialog({ shown, open, onClose }: JoinCodeDialogProps) {
  const { t } = useClassesWords();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('join.named', { className: shown.name })}
      description={t('join.codeAsked', { teacherName: shown.teacherName })}
    >
      <JoinCodeForm classId={shown.id} />
    </Dialog>
  );
}

function JoinCodeForm({ classId }: { classId: string }) {
  const { t } = useClassesWords();
  const { fieldProblems, messageFor } = useMessages();
  const join = useJoin();
  return (
    <Form
      fields={FIELDS}
      message={join.error && messageFor(join.error)}
      problems={fieldProblems(join.error)}
      onSubmit={(text) => {
        if (!join.isPending) join.mutate({ classId, joinCode: text('joinCode') });
      }}
    >
      <TextField name="joinCode" label={t('join.code')} maxLength={64} autoComplete="off" autoCapitalize="none" />
      <FormActions>
        <Button type="submit" variant="primary" size="lg" wide pending={join.isPending}>
          {t('join.action')}
        </Button>
      </FormActions>
    </Form>
  );
}
