import { EntryShell } from '../components/app-shell';
import { PageHeader } from '../components/page-header';
import { EntryLink } from './entry-link';
import { ForgotPasswordForm } from './forgot-password-form';

export function ForgotPasswordPage({ signInHref }: { signInHref: string }) {
  return (
    <EntryShell>
      <PageHeader title="Forgot your password?" detail="We send you a link to choose a new one." />
      <ForgotPasswordForm />
      <p className="mt-4">
        <EntryLink href={signInHref} label="Back to the sign-in" />
      </p>
    </EntryShell>
  );
}
