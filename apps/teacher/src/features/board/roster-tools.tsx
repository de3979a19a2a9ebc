import { SearchField } from '@rollcall/web/components/search-field';
import { useTranslation } from 'react-i18next';
import type { RosterFilter } from './roster-filter';

const STATUSES = ['all', 'present', 'late', 'absent', 'excused', 'unmarked', 'flagged'] as const;

type RosterToolsProps = { filter: RosterFilter; onChange: (filter: RosterFilter) => void };

/** Looks for a student, and shows those with one mark alone. */
export function RosterTools({ filter, onChange }: RosterToolsProps) {
  const { t } = useTranslation(['board', 'web']);
  const wordOf = (status: (typeof STATUSES)[number]) =>
    status === 'all' || status === 'unmarked' || status === 'flagged' ? t(`filter.${status}`) : t(`web:mark.${status}`);
  return (
    <div className="flex flex-wrap gap-3">
      <div className="min-w-0 flex-1 basis-48">
        <SearchField
          label={t('filter.search')}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
        />
      </div>
      <select
        aria-label={t('filter.label')}
        value={filter.status}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, status: STATUSES.find((status) => status === value) ?? 'all' })
        }
        className="min-h-11 rounded-control border border-line-strong bg-surface px-3 text-base"
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {wordOf(status)}
          </option>
        ))}
      </select>
    </div>
  );
}
