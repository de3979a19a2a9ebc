import { EntryShell } from '@rollcall/web/components/app-shell';
import { ButtonLink } from '@rollcall/web/components/button';
import { PageHeader } from '@rollcall/web/components/page-header';
import { useTranslation } from 'react-i18next';
import { paths } from './paths';

/** For an address that no page has. */
export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <EntryShell>
      <PageHeader title={t('notFound.title')} detail={t('notFound.detail')} />
      <ButtonLink variant="primary" size="lg" wide href={paths.home()}>
        {t('goHome')}
      </ButtonLink>
    </EntryShell>
  );
}
