import { SearchField } from '@rollcall/web/components/search-field';
import { useTranslation } from 'react-i18next';
import type { useClassFilter } from './use-class-filter';

/** Above the list: what to look for, and whether in the classes of today or in those of the past. */
export function ClassFilterBar({ filter, typed, setTyped, setArchived }: ReturnType<typeof useClassFilter>) {
  const { t } = useTranslation('classes');
  return (
    <div className="mb-6 flex flex-col gap-3 sm:flex-row sm:items-center">
      <SearchField label={t('list.search')} value={typed} onChange={setTyped} />
      <div role="group" aria-label={t('list.which')} className="flex gap-1 rounded-control bg-sunken p-1">
        {[false, true].map((archived) => (
          <button
            key={String(archived)}
            type="button"
            aria-pressed={filter.archived === archived}
            onClick={() => setArchived(archived)}
            className="min-h-11 flex-1 rounded-control px-4 text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-card sm:min-h-9"
          >
            {t(archived ? 'list.archived' : 'list.active')}
          </button>
        ))}
      </div>
    </div>
  );
}
