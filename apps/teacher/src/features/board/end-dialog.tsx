import { ConfirmDialog } from '@rollcall/web/components/confirm-dialog';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useTranslation } from 'react-i18next';
import { tally, type Board } from './board';
import { useEndSession } from './session-actions';

/** Asks before the end, with the figures that decide it: how many are here, how many will be absent. */
export function EndDialog({ board, open, onClose }: { board: Board; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('board');
  const { messageFor } = useMessages();
  const end = useEndSession(board.session.id);
  const { unmarked } = tally(board.roster);
  const close = () => {
    end.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      title={t('end.title')}
      confirmLabel={t('action.end')}
      cancelLabel={t('end.keep')}
      pending={end.isPending}
      problem={end.error && messageFor(end.error)}
      onCancel={close}
      onConfirm={() => end.mutate({ sessionId: board.session.id }, { onSuccess: close })}
    >
      <p>
        {t('end.here', { present: board.totalPresent, count: board.roster.length })}{' '}
        {t('end.absent', { count: unmarked })}
      </p>
      <p className="text-muted">{t('end.detail')}</p>
    </ConfirmDialog>
  );
}
