import { useTranslation } from 'react-i18next';
import { EntryShell } from '@rollcall/web/components/app-shell';
import { ButtonLink } from '@rollcall/web/components/button';
import { PageHeader } from '@rollcall/web/components/page-header';
import { paths } from './paths';

/** An address that no page has. */
export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <EntryShell>
      <PageHeader title={t('notFound.title')} detail={t('notFound.detail')} />
      <ButtonLink href={paths.home} variant="primary" size="lg" wide>
        {t('goHome')}
      </ButtonLink>
    </EntryShell>
  );
}
