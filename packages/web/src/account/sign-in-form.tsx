import { Button } from '../components/button';
import { Form } from '../components/form';
import { useAttempt } from '../hooks/use-attempt';
import { PasswordField } from '../components/password-field';
import { useAuth } from '../session/use-auth';
import { EmailField } from './email-field';
import { useAccountWords } from './use-account-words';
import { useFailure } from './use-failure';

const FIELDS = ['email', 'password'];

/** Signs in. What follows is up to whoever watches `useAuth()`. */
export function SignInForm() {
  const { t } = useAccountWords();
  const { signIn } = useAuth();
  const { attempt, isPending, error } = useAttempt(signIn);
  return (
    <Form
      fields={FIELDS}
      {...useFailure(error)}
      onSubmit={(text) => attempt({ email: text('email'), password: text('password') })}
    >
      <EmailField />
      <PasswordField />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}
