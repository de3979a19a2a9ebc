import type { Session } from '@rollcall/contracts/sessions';
import { ConfirmDialog } from '@rollcall/web/components/confirm-dialog';
import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionTime } from '@rollcall/web/components/session-time';
import { ScopeField, type Scope } from './scope-field';
import { useSessionLists } from './use-session-lists';

type CancelSessionDialogProps = { session: Session; onClose: () => void; onCancelled?: () => void };

/** Takes a session out of the calendar in which nothing has happened yet, or all that follow it in its series too. */
export default function CancelSessionDialog({ session, onClose, onCancelled }: CancelSessionDialogProps) {
  const { t } = useTranslation('sessions');
  const { messageFor } = useMessages();
  const [scope, setScope] = useState<Scope>('one');
  const renewLists = useSessionLists();
  const say = useToast();
  const cancel = trpc.sessions.cancel.useMutation({
    onSuccess: async () => {
      onCancelled?.();
      await renewLists();
      say(t('cancel.done'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('cancel.title')}
      confirmLabel={t('cancel.submit')}
      cancelLabel={t('cancel.keep')}
      pending={cancel.isPending}
      problem={cancel.error && messageFor(cancel.error)}
      onCancel={onClose}
      onConfirm={() => cancel.mutate({ sessionId: session.id, scope })}
    >
      <p>
        <bdi>{session.className}</bdi>
        <br />
        <SessionTime session={session} />
      </p>
      {session.seriesId !== null && <ScopeField scope={scope} onChange={setScope} />}
      <p className="text-muted">{t('cancel.detail')}</p>
    </ConfirmDialog>
  );
}
