import { Button } from '@rollcall/web/components/button';
import { EmptyState } from '@rollcall/web/components/empty-state';
import { PeopleIcon, SearchIcon } from '@rollcall/web/components/icons';
import { useTranslation } from 'react-i18next';
import type { ClassFilter } from './use-own-classes';

type NoClassesProps = {
  filter: ClassFilter;
  onCreate: () => void;
  onClearSearch: () => void;
  onShowActive: () => void;
};

/** In place of an empty list: why it is empty, and what to do about that. */
export function NoClasses({ filter: { search, archived }, onCreate, onClearSearch, onShowActive }: NoClassesProps) {
  const { t } = useTranslation('classes');
  if (search !== '') {
    return (
      <EmptyState
        icon={<SearchIcon aria-hidden="true" size={36} strokeWidth={1.5} />}
        title={t(archived ? 'list.nothingArchivedFound' : 'list.nothingFound', { search })}
        action={<Button onClick={onClearSearch}>{t('list.showAll')}</Button>}
      >
        {t('list.nothingFoundDetail')}
      </EmptyState>
    );
  }
  if (archived) {
    return (
      <EmptyState
        title={t('list.noneArchived')}
        action={<Button onClick={onShowActive}>{t('list.showActive')}</Button>}
      >
        {t('list.noneArchivedDetail')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<PeopleIcon aria-hidden="true" size={36} strokeWidth={1.5} />}
      title={t('list.none')}
      action={
        <Button variant="primary" onClick={onCreate}>
          {t('list.createFirst')}
        </Button>
      }
    >
      {t('list.noneDetail')}
    </EmptyState>
  );
}
