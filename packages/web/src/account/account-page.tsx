import type { User } from '@rollcall/contracts/users';
import { LanguageSelect } from '../components/language-select';
import { PageHeader } from '../components/page-header';
import { SettingsSection } from '../components/settings-section';
import { ChangePasswordForm } from './change-password-form';
import { EverywhereSection } from './everywhere-section';
import { ProfileForm } from './profile-form';
import { useAccountWords } from './use-account-words';

type AccountPageProps = {
  user: User;
  /** Leads away, after every login of the account has ended. */
  onSignedOut: () => void;
};

/** Everything about the own account, below an app's frame. */
export function AccountPage({ user, onSignedOut }: AccountPageProps) {
  const { t } = useAccountWords();
  return (
    <>
      <PageHeader title={t('page')} />
      <div className="flex flex-col gap-10">
        <SettingsSection title={t('profile.title')} detail={t('profile.detail')}>
          <ProfileForm user={user} />
        </SettingsSection>
        <SettingsSection title={t('password.title')} detail={t('password.detail')}>
          <ChangePasswordForm email={user.email} />
        </SettingsSection>
        <SettingsSection title={t('language.title')} detail={t('language.detail')}>
          <LanguageSelect />
        </SettingsSection>
        <EverywhereSection onSignedOut={onSignedOut} />
      </div>
    </>
  );
}
