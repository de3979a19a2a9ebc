import { EntryShell } from '../components/app-shell';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { EntryLink } from './entry-link';
import { ResetPasswordForm } from './reset-password-form';

/** Where the mailed link leads. Shown to who is signed in as well: it is the way to throw out somebody else. */
export function ResetPasswordPage({ signInHref, forgotHref }: { signInHref: string; forgotHref: string }) {
  return (
    <EntryShell>
      <PageHeader title="Choose a new password" detail="You are signed out everywhere and sign in with the new one." />
      <ResetPasswordForm
        token={window.location.hash.slice(1)}
        done={
          <Notice tone="good">
            <p role="status">Your password is changed.</p>
          </Notice>
        }
      />
      <p className="mt-4 flex flex-wrap gap-x-6">
        <EntryLink href={signInHref} label="To the sign-in" />
        <EntryLink href={forgotHref} label="Send me another link" />
      </p>
    </EntryShell>
  );
}
