import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@rollcall/web/components/button';
import { dismissInstallHint, install, installWay, subscribeToInstallWay } from './install-prompt';

/** Offers to keep the app on the home screen, where that can be done and until it is declined. */
export function InstallHint() {
  const { t } = useTranslation('app');
  const way = useSyncExternalStore(subscribeToInstallWay, installWay);
  if (way === 'none') return null;
  return (
    <section aria-labelledby="install-hint" className="mt-8 rounded-card bg-accent-soft p-4">
      <h2 id="install-hint" className="font-semibold">
        {t('install.title')}
      </h2>
      <p className="mt-1 text-balance">{way === 'prompt' ? t('install.detail') : t('install.ios')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {way === 'prompt' && (
          <Button variant="primary" onClick={install}>
            {t('install.action')}
          </Button>
        )}
        <Button variant="quiet" onClick={dismissInstallHint}>
          {t('install.dismiss')}
        </Button>
      </div>
    </section>
  );
}
