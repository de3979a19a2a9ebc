import { WrongApp } from '@rollcall/web/account/wrong-app';
import { useTranslation } from 'react-i18next';

/** For a student who opened the teachers' app. */
export function NotATeacher() {
  const { t } = useTranslation('app');
  return (
    <WrongApp
      title={t('notATeacher.title')}
      detail={t('notATeacher.detail')}
      own={{ href: '/student/', label: t('notATeacher.openStudentApp') }}
      signOutLabel={t('notATeacher.signOut')}
    />
  );
}
