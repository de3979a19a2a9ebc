import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { fieldProblems, messageFor } from '@rollcall/web/session/messages';
import { useAuth } from '@rollcall/web/session/use-auth';
import { useSubmit } from './use-submit';

const FIELDS = ['email', 'password'];

/** Signs in. What follows is up to whoever watches `useAuth()`. */
export function SignInForm() {
  const { signIn } = useAuth();
  const { pending, error, submit } = useSubmit(signIn);
  return (
    <Form
      fields={FIELDS}
      message={error === null ? null : messageFor(error)}
      problems={fieldProblems(error)}
      onSubmit={(text) => submit({ email: text('email'), password: text('password') })}
    >
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={254}
      />
      <TextField name="password" label="Password" type="password" autoComplete="current-password" maxLength={200} />
      <Button type="submit" variant="primary" size="lg" wide pending={pending}>
        Sign in
      </Button>
    </Form>
  );
}
