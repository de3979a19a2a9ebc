import { useFormats } from '@rollcall/web/i18n/formats';
import { useTranslation } from 'react-i18next';
import type { ChartPoint } from './chart-point';

/** What one point of a chart says, beside the pointer. */
export function PointTip({ point }: { point: ChartPoint | null }) {
  const { t, i18n } = useTranslation('reports');
  const { percent } = useFormats();
  if (point === null) return null;
  const { title, rate, present, late, absent, excused, sessions } = point;
  return (
    <div
      dir={i18n.dir()}
      className="max-w-64 rounded-control border border-line bg-surface px-3 py-2 text-sm shadow-float"
    >
      <p className="font-medium">{title}</p>
      <p>{rate === null ? t('noRate') : t('tip.rate', { rate: percent(rate) })}</p>
      <p className="text-muted">{t('tip.came', { came: present + late, count: present + late + absent + excused })}</p>
      {sessions !== undefined && <p className="text-muted">{t('tip.sessions', { count: sessions })}</p>}
    </div>
  );
}
