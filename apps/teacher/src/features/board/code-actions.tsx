import { Button, ButtonLink } from '@rollcall/web/components/button';
import { EndIcon, EnlargeIcon, RenewIcon } from '@rollcall/web/components/icons';
import { useToast } from '@rollcall/web/components/toast';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from './board';
import { EndDialog } from './end-dialog';
import { enterFullScreen } from './full-screen';
import { useNewCode } from './session-actions';

/** What a teacher can do while a session runs. `projectorHref`: the address of its full-screen view. */
export function CodeActions({ board, projectorHref }: { board: Board; projectorHref: string }) {
  const { t } = useTranslation('board');
  const [ending, setEnding] = useState(false);
  return (
    <>
      <ButtonLink variant="primary" href={projectorHref} onClick={enterFullScreen}>
        <EnlargeIcon aria-hidden="true" size={18} />
        {t('action.fullScreen')}
      </ButtonLink>
      <NewCodeButton sessionId={board.session.id} />
      <Button onClick={() => setEnding(true)}>
        <EndIcon aria-hidden="true" size={16} />
        {t('action.end')}
      </Button>
      <EndDialog board={board} open={ending} onClose={() => setEnding(false)} />
    </>
  );
}

/** "New code now": kills a code that has left the room. It needs no question, for the room just scans the next one. */
export function NewCodeButton({ sessionId, variant }: { sessionId: string; variant?: 'secondary' | 'paper' }) {
  const { messageFor } = useMessages();
  const { t } = useTranslation('board');
  const say = useToast();
  const newCode = useNewCode(sessionId);
  const replace = () =>
    newCode.mutate(
      { sessionId },
      {
        onSuccess: () => say(t('action.newCodeDone')),
        onError: (error) => say(messageFor(error), 'problem'),
      },
    );
  return (
    <Button variant={variant ?? 'secondary'} pending={newCode.isPending} onClick={replace}>
      <RenewIcon aria-hidden="true" size={18} />
      {t('action.newCode')}
    </Button>
  );
}
