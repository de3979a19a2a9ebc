import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';

/** "23 of 31 here", in figures for the last row. `className` sets the size of the large figure; the rest follows it. */
export function PresentCount({
  present,
  enrolled,
  className,
}: {
  present: number;
  enrolled: number;
  className: string;
}) {
  const { t } = useTranslation('board');
  const { number } = useFormats();
  return (
    <p className={`flex flex-wrap items-baseline gap-x-[0.22em] leading-none tabular-nums ${className}`}>
      <span className="font-semibold tracking-tight">{number(present)}</span>
      <span className="text-[0.38em] whitespace-nowrap opacity-80">{t('count.of', { count: enrolled })}</span>
    </p>
  );
}
