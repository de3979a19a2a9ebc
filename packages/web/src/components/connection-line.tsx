import { useTranslation } from 'react-i18next';
import { OfflineIcon } from './icons';

/**
 * Says quietly that what is on the screen may be old, for as long as it is. It floats, so that nothing moves, and where no
 * code is; the region is there before its text, or screen readers would not speak it.
 */
export function ConnectionLine({ isLost }: { isLost: boolean }) {
  const { t } = useTranslation('web');
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-10 flex justify-center px-4 lg:top-2 lg:bottom-auto"
    >
      {isLost && (
        <p className="flex items-center gap-2.5 rounded-full bg-late-soft px-4 py-2 font-medium text-late shadow-float">
          <OfflineIcon aria-hidden="true" size={18} className="shrink-0" />
          {t('connectionLost')}
        </p>
      )}
    </div>
  );
}
