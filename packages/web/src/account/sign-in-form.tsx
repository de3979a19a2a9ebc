import { Button } from '../components/button';
import { Form } from '../components/form';
import { useAttempt } from '../hooks/use-attempt';
import { PasswordField } from '../components/password-field';
import { TextField } from '../components/text-field';
import { useMessages } from '../session/use-messages';
import { useAuth } from '../session/use-auth';

const FIELDS = ['email', 'password'];

/** Signs in. What follows is up to whoever watches `useAuth()`. */
export function SignInForm() {
  const { fieldProblems, messageFor } = useMessages();
  const { signIn } = useAuth();
  const { attempt, isPending, error } = useAttempt(signIn);
  return (
    <Form
      fields={FIELDS}
      problems={fieldProblems(error)}
      message={error === null ? null : messageFor(error)}
      onSubmit={(text) => attempt({ email: text('email'), password: text('password') })}
    >
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={254}
      />
      <PasswordField />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        Sign in
      </Button>
    </Form>
  );
}
