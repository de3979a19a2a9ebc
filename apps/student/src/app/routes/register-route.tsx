import { RegisterForm } from '@rollcall/web/account/register-form';
import { RegisterPage } from '@rollcall/web/account/register-page';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { nextPath, paths, withSearch } from '../paths';

export default function RegisterRoute() {
  const { t } = useTranslation('app');
  const search = useSearch();
  const next = nextPath(search);
  return (
    <RegisterPage
      title={t('entry.register')}
      detail={next === paths.mark ? t('entry.codeWaits') : undefined}
      next={next}
      signInHref={withSearch(paths.signIn, search)}
    >
      <RegisterForm userRole="student" nameHint={t('entry.nameHint')} />
    </RegisterPage>
  );
}
