import { useTranslation } from 'react-i18next';
import { ScanIcon } from '../../components/icons';

/** The one thing that this app is opened for: the width of the screen, under the thumb. */
export function ScanButton({ onScan }: { onScan: () => void }) {
  const { t } = useTranslation('scan');
  return (
    <button
      type="button"
      onClick={onScan}
      className="flex min-h-20 w-full items-center justify-center gap-3 rounded-card bg-accent px-6 text-2xl font-semibold text-on-accent shadow-float select-none hover:bg-accent-hover"
    >
      <ScanIcon aria-hidden="true" size={32} />
      {t('action')}
    </button>
  );
}
