import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { PasswordField } from '@rollcall/web/components/password-field';
import { TextField } from '@rollcall/web/components/text-field';
import { fieldProblems, messageFor } from '@rollcall/web/session/messages';
import { useAuth } from '@rollcall/web/session/use-auth';
import { useMutation } from '@tanstack/react-query';

const FIELDS = ['fullName', 'email', 'password'];

/** Makes a teacher's account (`employee` on the wire) and signs in with it. */
export function RegisterForm() {
  const { register } = useAuth();
  const { mutate, isPending, error } = useMutation({ mutationFn: register });
  return (
    <Form
      fields={FIELDS}
      problems={fieldProblems(error)}
      message={error && messageFor(error)}
      onSubmit={(text) =>
        mutate({ fullName: text('fullName'), email: text('email'), password: text('password'), role: 'employee' })
      }
    >
      <TextField
        name="fullName"
        label="Full name"
        hint="Students see it beside your classes."
        autoComplete="name"
        maxLength={120}
      />
      <TextField name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} />
      <PasswordField choose />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        Create account
      </Button>
    </Form>
  );
}
