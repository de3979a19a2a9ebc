import { ConfirmDialog } from '@rollcall/web/components/confirm-dialog';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { type OwnRate, withoutPlace } from '../../queries/use-own-rates';
import { useClassesWords } from '../../words/use-classes-words';

/** Asks before a class is left, and says what stays. */
export default function LeaveDialog({ of, onClose }: { of: OwnRate; onClose: () => void }) {
  const { t } = useClassesWords();
  const { messageFor } = useMessages();
  const { attendance, classes, sessions, users } = trpc.useUtils();
  const leave = trpc.classes.leave.useMutation({
    networkMode: 'always',
    async onSuccess() {
      // At once, so that nothing more is asked about a class that the student is not in.
      attendance.mine.setData(undefined, (own) => own && withoutPlace(own, of.classId));
      // Awaited, so that the page behind says that the class was left when the dialog goes. No mark has changed by it.
      const changed = [attendance.mine, classes.list, sessions.mine, users.enrollments];
      await Promise.all(changed.map((query) => query.invalidate()));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onCancel={onClose}
      onConfirm={() => leave.mutate({ classId: of.classId })}
      title={t('leave.title', { className: of.className })}
      confirmLabel={t('leave.action')}
      pending={leave.isPending}
      problem={leave.error && messageFor(leave.error)}
    >
      <p>{t('leave.stays')}</p>
      <p>{t('leave.back')}</p>
    </ConfirmDialog>
  );
}
