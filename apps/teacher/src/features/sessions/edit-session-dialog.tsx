import type { Session } from '@rollcall/contracts/sessions';
import { Button } from '@rollcall/web/components/button';
import { Dialog } from '@rollcall/web/components/dialog';
import { Form, FormActions } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '@rollcall/web/i18n/class-zone';
import { fieldsOf, timesOf } from './clock-times';
import { ScopeField, type Scope } from './scope-field';
import { useSessionLists } from './use-session-lists';

type EditSessionDialogProps = { session: Session; onClose: () => void; onChanged?: () => void };

/** Moves a session, or all that follow it in its series. While it runs its end alone can move. */
export default function EditSessionDialog({ session, onClose, onChanged }: EditSessionDialogProps) {
  const { t } = useTranslation('sessions');
  const { fieldProblems, messageFor } = useMessages();
  const [scope, setScope] = useState<Scope>('one');
  const renewLists = useSessionLists();
  const say = useToast();
  const update = trpc.sessions.update.useMutation({
    onSuccess: async ({ changed }) => {
      onChanged?.();
      await renewLists();
      say(t('edit.done', { count: changed }));
      onClose();
    },
  });
  const { date, start, end } = fieldsOf(session);
  const isRunning = session.status === 'active';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isRunning ? 'edit.titleRunning' : 'edit.title')}
      description={t('zone', { place: placeOf(session.timeZone) })}
    >
      <Form
        fields={['startTime', 'endTime']}
        problems={fieldProblems(update.error)}
        message={update.error && messageFor(update.error)}
        onSubmit={(text) => {
          const typed = isRunning ? { date, start } : { date: text('date'), start: text('startTime') };
          const times = timesOf({ ...typed, end: text('endTime') }, session.timeZone);
          const moved = isRunning ? { endTime: times.endTime } : times;
          update.mutate({ sessionId: session.id, ...moved, scope });
        }}
      >
        {!isRunning && <TextField name="date" label={t('schedule.date')} type="date" defaultValue={date} />}
        <div className="grid grid-cols-2 gap-4">
          {!isRunning && <TextField name="startTime" label={t('schedule.start')} type="time" defaultValue={start} />}
          <TextField name="endTime" label={t('schedule.end')} type="time" defaultValue={end} />
        </div>
        {session.seriesId !== null && !isRunning && <ScopeField scope={scope} onChange={setScope} />}
        <FormActions>
          <Button onClick={onClose}>{t('cancelButton')}</Button>
          <Button variant="primary" type="submit" pending={update.isPending}>
            {t('edit.submit')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
