import type { OwnRate } from '../../queries/use-own-rates';
import { useHistoryWords } from '../../words/use-history-words';

type ClassFilterProps = {
  rates: readonly OwnRate[];
  /** Empty: all. */
  classId: string;
  onChange: (classId: string) => void;
};

/** Which class's marks are shown: the phone's own list to choose from. */
export function ClassFilter({ rates, classId, onChange }: ClassFilterProps) {
  const { t } = useHistoryWords();
  return (
    <label className="mb-4 flex items-center gap-3">
      <span className="shrink-0 text-muted">{t('filter.label')}</span>
      <select
        value={classId}
        onChange={({ currentTarget: { value } }) => onChange(value)}
        className="min-h-11 w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 text-base text-ink"
      >
        <option value="">{t('filter.all')}</option>
        {rates.map((rate) => (
          <option key={rate.classId} value={rate.classId}>
            {rate.className}
          </option>
        ))}
      </select>
    </label>
  );
}
