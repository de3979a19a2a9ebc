import { Button } from '@rollcall/web/components/button';
import { lazy, Suspense, useState } from 'react';
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
        <Suspense>
          <LeaveDialog of={of} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
