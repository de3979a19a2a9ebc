import { Fetched } from '@rollcall/web/components/fetched';
import { DialogNotLoaded } from '@rollcall/web/components/not-loaded';
import type { Session } from '@rollcall/contracts/sessions';
import { Button } from '@rollcall/web/components/button';
import { EditIcon, RemoveIcon } from '@rollcall/web/components/icons';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';

const EditSessionDialog = lazy(() => import('./edit-session-dialog'));
const CancelSessionDialog = lazy(() => import('./cancel-session-dialog'));

type SessionChangesProps = { session: Session; onChanged: () => void; onCancelled: () => void };

/** On the page of a session that is not over: moving it, and, until it has begun, taking it out of the calendar. */
export function SessionChanges({ session, onChanged, onCancelled }: SessionChangesProps) {
  const { t } = useTranslation('sessions');
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  if (session.status === 'completed') return null;
  return (
    <>
      <Button size="sm" onClick={() => setOpen('edit')}>
        <EditIcon aria-hidden="true" size={16} />
        {t(session.status === 'active' ? 'edit.openRunning' : 'edit.open')}
      </Button>
      {session.status !== 'active' && (
        <Button size="sm" onClick={() => setOpen('cancel')}>
          <RemoveIcon aria-hidden="true" size={16} />
          {t('cancel.submit')}
        </Button>
      )}
      <Fetched failed={<DialogNotLoaded onClose={close} />} of={open ?? undefined}>
        {open === 'edit' && <EditSessionDialog session={session} onClose={close} onChanged={onChanged} />}
        {open === 'cancel' && <CancelSessionDialog session={session} onClose={close} onCancelled={onCancelled} />}
      </Fetched>
    </>
  );
}
