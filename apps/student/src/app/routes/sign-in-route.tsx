import { SignInForm } from '../../features/auth/sign-in-form';
import { EntryPage } from '../entry-page';
import { paths } from '../paths';

const REGISTER = { question: 'New here?', path: paths.register, label: 'Create an account' };

export default function SignInRoute() {
  return (
    <EntryPage title="Sign in" other={REGISTER}>
      <SignInForm />
    </EntryPage>
  );
}
