import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { PasswordField } from '@rollcall/web/components/password-field';
import { TextField } from '@rollcall/web/components/text-field';
import { fieldProblems, messageFor } from '@rollcall/web/session/messages';
import { useAuth } from '@rollcall/web/session/use-auth';
import { useMutation } from '@tanstack/react-query';

const FIELDS = ['email', 'password'];

/** Signs in. What follows is up to whoever watches `useAuth()`. */
export function SignInForm() {
  const { signIn } = useAuth();
  const { mutate, isPending, error } = useMutation({ mutationFn: signIn });
  return (
    <Form
      fields={FIELDS}
      problems={fieldProblems(error)}
      message={error && messageFor(error)}
      onSubmit={(text) => mutate({ email: text('email'), password: text('password') })}
    >
      <TextField name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} />
      <PasswordField />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        Sign in
      </Button>
    </Form>
  );
}
