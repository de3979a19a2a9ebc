import { RegisterForm } from '@rollcall/web/account/register-form';
import { EntryPage } from '../entry-page';
import { paths } from '../paths';

const SIGN_IN = { question: 'You have an account?', path: paths.signIn, label: 'Sign in' };

export default function RegisterRoute() {
  return (
    <EntryPage title="Create an account" other={SIGN_IN}>
      <RegisterForm userRole="student" nameHint="As your teacher knows it." />
    </EntryPage>
  );
}
