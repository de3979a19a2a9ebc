import { useTranslation } from 'react-i18next';
import { WrongApp } from '@rollcall/web/account/wrong-app';

/** For a teacher who opened the students' app. */
export default function NotAStudent() {
  const { t } = useTranslation('app');
  return (
    <WrongApp
      title={t('notAStudent.title')}
      detail={t('notAStudent.detail')}
      own={{ href: '/teacher/', label: t('notAStudent.openTeacherApp') }}
      signOutLabel={t('notAStudent.signOut')}
    />
  );
}
