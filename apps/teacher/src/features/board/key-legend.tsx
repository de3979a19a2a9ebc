import { useTranslation } from 'react-i18next';

const KEYS = ['present', 'late', 'absent', 'excused', 'takeBack', 'more'] as const;

/** Which key does what to the student in focus. Only where there is a keyboard to be expected. */
export function KeyLegend() {
  const { t } = useTranslation('board');
  return (
    <p className="hidden flex-wrap gap-x-3 gap-y-1 text-xs text-muted pointer-fine:lg:flex">
      <span>{t('keys.intro')}</span>
      {KEYS.map((key) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <kbd className="rounded border border-line-strong/60 bg-surface px-1.5 font-sans text-xs leading-5">
            {t(`keys.${key}.key`)}
          </kbd>
          {t(`keys.${key}.does`)}
        </span>
      ))}
    </p>
  );
}
