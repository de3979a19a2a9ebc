import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { fieldProblems, messageFor } from '@rollcall/web/session/messages';
import { useAuth } from '@rollcall/web/session/use-auth';
import { useSubmit } from './use-submit';

const FIELDS = ['fullName', 'email', 'password'];

// contracts/auth.ts has this number too, but would bring zod along, which is larger than this page.
const PASSWORD_MIN_LENGTH = 10;

/** Makes a student's account and signs in with it. */
export function RegisterForm() {
  const { register } = useAuth();
  const { pending, error, submit } = useSubmit(register);
  return (
    <Form
      fields={FIELDS}
      message={error === null ? null : messageFor(error)}
      problems={fieldProblems(error)}
      onSubmit={(text) =>
        submit({ fullName: text('fullName'), email: text('email'), password: text('password'), role: 'student' })
      }
    >
      <TextField
        name="fullName"
        label="Full name"
        hint="As your teacher knows it."
        autoComplete="name"
        autoCapitalize="words"
        maxLength={120}
      />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={254}
      />
      <TextField
        name="password"
        label="Password"
        hint={`At least ${PASSWORD_MIN_LENGTH} characters.`}
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_MIN_LENGTH}
        maxLength={200}
      />
      <Button type="submit" variant="primary" size="lg" wide pending={pending}>
        Create account
      </Button>
    </Form>
  );
}
