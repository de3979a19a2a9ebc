import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useToast } from '@rollcall/web/components/toast';
import { useMessages } from '@rollcall/web/session/use-messages';
import { trpc } from '@rollcall/web/session/trpc';
import { useState } from 'react';
import { dateFieldValue, timesFromFields } from './session-times';

type ScheduleDialogProps = { classId: string; open: boolean; onClose: () => void };

/** Puts one session of the class into the calendar. */
export function ScheduleDialog({ classId, open, onClose }: ScheduleDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Schedule a session"
      description={`Times are in your time zone, ${zoneName()}.`}
    >
      <ScheduleForm classId={classId} onClose={onClose} />
    </Dialog>
  );
}

function ScheduleForm({ classId, onClose }: Omit<ScheduleDialogProps, 'open'>) {
  const { fieldProblems, messageFor } = useMessages();
  const say = useToast();
  const [today] = useState(() => dateFieldValue(new Date()));
  const utils = trpc.useUtils();
  const create = trpc.sessions.create.useMutation({
    onSuccess: async () => {
      await utils.sessions.byClass.invalidate({ classId });
      say('The session is scheduled.');
      onClose();
    },
  });
  return (
    <Form
      fields={['startTime', 'endTime']}
      problems={fieldProblems(create.error)}
      message={create.error && messageFor(create.error)}
      onSubmit={(text) =>
        create.mutate({
          classId,
          ...timesFromFields({ date: text('date'), start: text('startTime'), end: text('endTime') }),
        })
      }
    >
      <TextField name="date" label="Date" type="date" defaultValue={today} />
      <div className="grid grid-cols-2 gap-4">
        <TextField name="startTime" label="Start" type="time" />
        <TextField name="endTime" label="End" type="time" />
      </div>
      <FormActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" type="submit" pending={create.isPending}>
          Schedule session
        </Button>
      </FormActions>
    </Form>
  );
}

function zoneName(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
}
