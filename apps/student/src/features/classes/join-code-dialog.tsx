import type { ClassSummary } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useJoin } from './use-join';

type JoinCodeDialogProps = { shown: ClassSummary; open: boolean; onClose: () => void };

const FIELDS = ['joinCode'];

/** Asks for the join code of a class whose teacher gave one out. */
export function JoinCodeDialog({ shown, open, onClose }: JoinCodeDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Join ${shown.name}`}
      description={`${shown.teacherName} has given out a join code for this class.`}
    >
      <JoinCodeForm classId={shown.id} />
    </Dialog>
  );
}

function JoinCodeForm({ classId }: { classId: string }) {
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
      <TextField name="joinCode" label="Join code" maxLength={64} autoComplete="off" autoCapitalize="none" />
      <FormActions>
        <Button type="submit" variant="primary" size="lg" wide pending={join.isPending}>
          Join
        </Button>
      </FormActions>
    </Form>
  );
}
