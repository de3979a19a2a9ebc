import { ConfirmDialog } from '@rollcall/web/components/confirm-dialog';
import { useMessages } from '@rollcall/web/session/use-messages';
import { tally, type Board } from './board';
import { useEndSession } from './session-actions';

/** Asks before the end, with the figures that decide it: how many are here, how many will be absent. */
export function EndDialog({ board, open, onClose }: { board: Board; open: boolean; onClose: () => void }) {
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
      title="End this session?"
      confirmLabel="End session"
      cancelLabel="Keep it open"
      pending={end.isPending}
      problem={end.error && messageFor(end.error)}
      onCancel={close}
      onConfirm={() => end.mutate({ sessionId: board.session.id }, { onSuccess: close })}
    >
      <p>
        {board.totalPresent} of {board.roster.length} {board.roster.length === 1 ? 'student is' : 'students are'} here.{' '}
        {absentSentence(unmarked)}
      </p>
      <p className="text-muted">The code stops working at once. A session cannot be opened again.</p>
    </ConfirmDialog>
  );
}

function absentSentence(unmarked: number): string {
  if (unmarked === 0) return 'Everyone has a mark.';
  return unmarked === 1
    ? 'The 1 student without a mark becomes absent.'
    : `The ${unmarked} students without a mark become absent.`;
}
