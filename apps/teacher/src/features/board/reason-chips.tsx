import { useTranslation } from 'react-i18next';

const REASONS = ['note', 'phone', 'leftEarly', 'mistake'] as const;

/** The usual reasons, so that nobody has to type them in front of a class. */
export function ReasonChips({ onChoose }: { onChoose: (reason: string) => void }) {
  const { t } = useTranslation('board');
  return (
    <div role="group" aria-label={t('change.usual')} className="-mt-2 flex flex-wrap gap-2">
      {REASONS.map((reason) => (
        <button
          key={reason}
          type="button"
          onClick={() => onChoose(t(`reason.${reason}`))}
          className="min-h-9 rounded-full border border-line-strong/60 px-3 text-sm hover:bg-sunken pointer-coarse:min-h-11"
        >
          {t(`reason.${reason}`)}
        </button>
      ))}
    </div>
  );
}
