import { SignInPage } from '@rollcall/web/account/sign-in-page';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { nextPath, paths, withSearch } from '../paths';

export default function SignInRoute() {
  const { t } = useTranslation('app');
  const search = useSearch();
  const next = nextPath(search);
  return (
    <SignInPage
      detail={next === paths.mark ? t('entry.codeWaits') : undefined}
      next={next}
      forgotHref={paths.forgotPassword}
      register={{ href: withSearch(paths.register, search), label: t('entry.register') }}
    />
  );
}
