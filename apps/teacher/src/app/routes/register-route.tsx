import { RegisterPage } from '@rollcall/web/account/register-page';
import { trpc } from '@rollcall/web/session/trpc';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { TeacherRegisterForm } from '../../features/account/teacher-register-form';
import { nextPath, paths } from '../paths';
import { Waiting } from '../waiting';

export default function RegisterRoute() {
  const { t } = useTranslation('app');
  const next = nextPath(useSearch());
  const { data: policy, isPending } = trpc.auth.registrationPolicy.useQuery();
  // A field that came in later would push the button away from under the finger.
  if (isPending) return <Waiting />;
  return (
    <RegisterPage
      title={t('entry.register')}
      detail={t('entry.registerDetail')}
      next={next}
      signInHref={paths.signIn(next)}
    >
      <TeacherRegisterForm nameHint={t('entry.nameHint')} policy={policy} />
    </RegisterPage>
  );
}
