import { useState } from 'react';
import type { ClassSummary } from '@rollcall/contracts/classes';
import { Button } from '@rollcall/web/components/button';
import { useToast } from '@rollcall/web/components/toast';
import { useMessages } from '@rollcall/web/session/use-messages';
import { JoinCodeDialog } from './join-code-dialog';
import type { JoinState } from './join-state';
import { useJoin } from './use-join';
import { useClassesWords } from '../../words/use-classes-words';

type JoinButtonProps = {
  shown: ClassSummary;
  state: JoinState;
  /** From the teacher's link, so that it need not be typed. */
  joinCode: string | null;
};

/** Joins a class at once, or after its join code; where that is not possible, says why. */
export function JoinButton({ shown, state, joinCode }: JoinButtonProps) {
  const { t } = useClassesWords();
  const { messageFor } = useMessages();
  const [asking, setAsking] = useState(false);
  const say = useToast();
  const join = useJoin();

  if (state !== 'open' && state !== 'asks-code') {
    return <span className="shrink-0 px-2 font-medium text-muted">{t(`state.${state}`)}</span>;
  }
  if (state === 'open' || joinCode !== null) {
    const wanted = { classId: shown.id, ...(joinCode !== null && { joinCode }) };
    const enrol = () => join.mutate(wanted, { onError: (error) => say(messageFor(error), 'problem') });
    return (
      <Button
        variant="primary"
        pending={join.isPending}
        onClick={enrol}
        aria-label={t('join.named', { className: shown.name })}
      >
        {t('join.action')}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={t('join.named', { className: shown.name })}>
        {t('join.action')}
      </Button>
      <JoinCodeDialog shown={shown} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
