import { Button } from '@rollcall/web/components/button';
import { Fetched } from '@rollcall/web/components/fetched';
import { DialogNotLoaded } from '@rollcall/web/components/not-loaded';
import { lazy, useState } from 'react';
import type { OwnRate } from '../../queries/use-own-rates';
import { useClassesWords } from '../../words/use-classes-words';

const LeaveDialog = lazy(() => import('./leave-dialog'));

/** The way out of a class. */
export function LeaveClass({ of }: { of: OwnRate }) {
  const { t } = useClassesWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('leave.action')}</Button>
      {asking && (
        <Fetched failed={<DialogNotLoaded onClose={() => setAsking(false)} />}>
          <LeaveDialog of={of} onClose={() => setAsking(false)} />
        </Fetched>
      )}
    </>
  );
}
