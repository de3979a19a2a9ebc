import { EntryShell } from '../components/app-shell';
import { PageHeader } from '../components/page-header';
import { EntryLink } from './entry-link';
import { ResetPasswordForm } from './reset-password-form';
import { useAccountWords } from './use-account-words';

/** Where the mailed link leads. Shown to who is signed in as well: it is the way to throw out somebody else. */
export function ResetPasswordPage({ signInHref, forgotHref }: { signInHref: string; forgotHref: string }) {
  const { t } = useAccountWords();
  return (
    <EntryShell>
      <PageHeader title={t('reset.title')} detail={t('reset.detail')} />
      <ResetPasswordForm token={window.location.hash.slice(1)} />
      <p className="mt-4 flex flex-wrap gap-x-6">
        <EntryLink href={signInHref} label={t('signIn.title')} />
        <EntryLink href={forgotHref} label={t('reset.another')} />
      </p>
    </EntryShell>
  );
}
