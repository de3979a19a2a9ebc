import { Button } from '@rollcall/web/components/button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRate } from '../../queries/use-own-rates';

const LeaveDialog = lazy(() => import('./leave-dialog'));

/** The way out of a class. */
export function LeaveClass({ of }: { of: OwnRate }) {
  const { t } = useTranslation('classes');
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
