import { SignInPage } from '@rollcall/web/account/sign-in-page';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { nextPath, paths } from '../paths';

export default function SignInRoute() {
  const { t } = useTranslation('app');
  const next = nextPath(useSearch());
  return (
    <SignInPage
      detail={t('entry.signInDetail')}
      next={next}
      forgotHref={paths.forgotPassword()}
      register={{ href: paths.register(next), label: t('entry.register') }}
    />
  );
}
