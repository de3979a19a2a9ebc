import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../components/button';
import { ConfirmDialog } from '../components/confirm-dialog';
import { SettingsSection } from '../components/settings-section';
import { useAuth } from '../session/use-auth';
import { useMessages } from '../session/use-messages';
import { useAccountWords } from './use-account-words';

/** Ends every login of the account, this one included. */
export function EverywhereSection({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useAccountWords();
  const { messageFor } = useMessages();
  const { signOutEverywhere } = useAuth();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useMutation({ mutationFn: signOutEverywhere, onSuccess: onSignedOut });
  return (
    <SettingsSection title={t('everywhere.title')} detail={t('everywhere.detail')}>
      <div>
        <Button onClick={() => setAsking(true)}>{t('everywhere.action')}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => mutate()}
        title={t('everywhere.question')}
        confirmLabel={t('everywhere.action')}
        pending={isPending}
        problem={error && messageFor(error)}
      >
        <p>{t('everywhere.whatEnds')}</p>
      </ConfirmDialog>
    </SettingsSection>
  );
}
