import { EntryShell } from '../components/app-shell';
import { PageHeader } from '../components/page-header';
import { EntryLink } from './entry-link';
import { ForgotPasswordForm } from './forgot-password-form';
import { useAccountWords } from './use-account-words';

export function ForgotPasswordPage({ signInHref }: { signInHref: string }) {
  const { t } = useAccountWords();
  return (
    <EntryShell>
      <PageHeader title={t('forgot.title')} detail={t('forgot.detail')} />
      <ForgotPasswordForm />
      <p className="mt-4">
        <EntryLink href={signInHref} label={t('forgot.back')} />
      </p>
    </EntryShell>
  );
}
