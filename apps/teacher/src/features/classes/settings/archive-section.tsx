import type { OwnClass } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { ConfirmDialog } from '@rollcall/web/components/confirm-dialog';
import { SettingsSection } from '@rollcall/web/components/settings-section';
import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes a class that is over off the lists. What was stays. */
export function ArchiveSection({ ownClass: { id: classId, name } }: { ownClass: OwnClass }) {
  const { t } = useTranslation('classes');
  const { messageFor } = useMessages();
  const [asking, setAsking] = useState(false);
  const say = useToast();
  const utils = trpc.useUtils();
  const archive = trpc.classes.delete.useMutation({
    onSuccess: async () => {
      await Promise.all([utils.classes.get.invalidate({ classId }), utils.users.classes.invalidate()]);
      setAsking(false);
      say(t('archive.done'));
    },
  });
  return (
    <SettingsSection title={t('archive.section')} detail={t('archive.detail')}>
      <div>
        <Button onClick={() => setAsking(true)}>{t('archive.submit')}</Button>
      </div>
      <ConfirmDialog
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => archive.mutate({ classId })}
        title={t('archive.title', { name })}
        confirmLabel={t('archive.submit')}
        pending={archive.isPending}
        problem={archive.error && messageFor(archive.error)}
      >
        <p>{t('archive.whatStays')}</p>
        <p>{t('archive.whatEnds')}</p>
      </ConfirmDialog>
    </SettingsSection>
  );
}
