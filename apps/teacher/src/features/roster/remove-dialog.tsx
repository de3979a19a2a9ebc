import type { RosterPlace } from '@rollcall/contracts/roster';
import { ConfirmDialog } from '@rollcall/web/components/confirm-dialog';
import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { useRosterChange } from './use-roster';

type RemoveDialogProps = { classId: string; place: RosterPlace | null; onClose: () => void };

/** Asks before somebody loses the place; marks that were given are kept. */
export function RemoveDialog({ classId, place, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('roster');
  const { messageFor } = useMessages();
  const renew = useRosterChange(classId);
  const say = useToast();
  const remove = trpc.classes.removeStudent.useMutation({
    onSuccess: async () => {
      await renew();
      say(t('remove.done'));
      onClose();
    },
  });
  const close = () => {
    remove.reset();
    onClose();
  };
  const name = place === null ? '' : place.fullName || place.email;
  return (
    <ConfirmDialog
      open={place !== null}
      title={t('remove.question', { name })}
      confirmLabel={t('remove.submit')}
      pending={remove.isPending}
      problem={remove.error && messageFor(remove.error)}
      onCancel={close}
      onConfirm={() => place && remove.mutate({ classId, placeId: place.id })}
    >
      <p>{t(place?.status === 'invited' ? 'remove.consequenceInvited' : 'remove.consequence')}</p>
    </ConfirmDialog>
  );
}
