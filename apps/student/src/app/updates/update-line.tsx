import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@rollcall/web/components/button';
import { watchForUpdate } from './service-worker';

/**
 * Offers a new version, on the pages with a bar alone: nobody is to be asked, or the page reloaded, while a code is being scanned or sent.
 */
export function UpdateLine() {
  const { t } = useTranslation('app');
  const [apply, setApply] = useState<(() => void) | null>(null);
  useEffect(() => watchForUpdate((ready) => setApply(() => ready)), []);
  return (
    <div role="status">
      {apply !== null && (
        <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-accent-soft px-4 py-2">
          <p>{t('update.ready')}</p>
          <Button onClick={apply}>{t('update.action')}</Button>
        </div>
      )}
    </div>
  );
}
