import { useTranslation } from 'react-i18next';
import { ScanIcon } from '../components/icons';

/** The one thing that this app is opened for: the largest thing in the bar, under the thumb. */
export function ScanButton({ onScan }: { onScan: () => void }) {
  const { t } = useTranslation('app');
  return (
    <button
      type="button"
      onClick={onScan}
      className="flex min-h-16 w-full items-center justify-center gap-2.5 rounded-card bg-accent px-2 text-lg leading-tight font-semibold text-on-accent select-none hover:bg-accent-hover"
    >
      <ScanIcon aria-hidden="true" size={28} className="shrink-0" />
      {t('nav.scan')}
    </button>
  );
}
