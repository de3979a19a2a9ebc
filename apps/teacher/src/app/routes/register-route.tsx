import { RegisterPage } from '@rollcall/web/account/register-page';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { TeacherRegisterForm } from '../../features/account/teacher-register-form';
import { nextPath, paths } from '../paths';

export default function RegisterRoute() {
  const { t } = useTranslation('app');
  const next = nextPath(useSearch());
  return (
    <RegisterPage
      title={t('entry.register')}
      detail={t('entry.registerDetail')}
      next={next}
      signInHref={paths.signIn(next)}
    >
      <TeacherRegisterForm nameHint={t('entry.nameHint')} />
    </RegisterPage>
  );
}
