import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineIcon } from '@rollcall/web/components/icons';

/** Says that the device has no network, for as long as that is so. */
export function OfflineLine() {
  const { t } = useTranslation('app');
  const isOffline = useSyncExternalStore(subscribe, () => !navigator.onLine);
  return (
    <div role="status">
      {isOffline && (
        <p className="flex items-center justify-center gap-2.5 bg-late-soft px-4 py-2 font-medium text-late">
          <OfflineIcon aria-hidden="true" size={18} className="shrink-0" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
