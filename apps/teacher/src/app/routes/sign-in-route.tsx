import { EntryLink } from '@rollcall/web/account/entry-link';
import { SignInForm } from '@rollcall/web/account/sign-in-form';
import { EntryPage } from '../entry-page';
import { paths } from '../paths';

export default function SignInRoute() {
  return (
    <EntryPage
      title="Sign in"
      detail="For teachers: take attendance with a code on the wall."
      other={{ question: 'New here?', label: 'Create a teacher account', href: paths.register }}
    >
      <SignInForm />
      <p className="mt-4">
        <EntryLink href={paths.forgotPassword()} label="Forgot your password?" />
      </p>
    </EntryPage>
  );
}
