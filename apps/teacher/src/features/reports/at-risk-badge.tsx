import { ProblemIcon } from '@rollcall/web/components/icons';
import { useTranslation } from 'react-i18next';

/** That a student is at risk, in word, picture and colour. */
export function AtRiskBadge() {
  const { t } = useTranslation('reports');
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 rounded-full bg-absent-soft px-2.5 py-1 text-sm font-medium whitespace-nowrap text-absent">
      <ProblemIcon aria-hidden="true" size={16} />
      {t('column.atRisk')}
    </span>
  );
}
