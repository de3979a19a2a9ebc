import { EntryLink } from '@rollcall/web/account/entry-link';
import { SignInForm } from '@rollcall/web/account/sign-in-form';
import { EntryPage } from '../entry-page';
import { paths } from '../paths';

const REGISTER = { question: 'New here?', path: paths.register, label: 'Create an account' };

export default function SignInRoute() {
  return (
    <EntryPage title="Sign in" other={REGISTER}>
      <SignInForm />
      <p className="mt-4">
        <EntryLink href={paths.forgotPassword} label="Forgot your password?" />
      </p>
    </EntryPage>
  );
}
