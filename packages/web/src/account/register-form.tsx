import type { Role } from '@rollcall/contracts/users';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { PasswordField } from '../components/password-field';
import { TextField } from '../components/text-field';
import { useMessages } from '../session/use-messages';
import { useAuth } from '../session/use-auth';

const FIELDS = ['fullName', 'email', 'password', 'inviteCode'];

type RegisterFormProps = {
  userRole: Role;
  nameHint: string;
  emailHint?: string | undefined;
  /** A field `inviteCode`, where the server asks for one. */
  children?: ReactNode;
};

/** Makes an account and signs in with it. */
export function RegisterForm({ userRole, nameHint, emailHint, children }: RegisterFormProps) {
  const { fieldProblems, messageFor } = useMessages();
  const { register } = useAuth();
  const { mutate, isPending, error } = useMutation({ mutationFn: register });
  return (
    <Form
      fields={FIELDS}
      problems={fieldProblems(error)}
      message={error && messageFor(error)}
      onSubmit={(text) => {
        const inviteCode = text('inviteCode').trim();
        const account = {
          fullName: text('fullName'),
          email: text('email'),
          password: text('password'),
          role: userRole,
        };
        mutate(inviteCode === '' ? account : { ...account, inviteCode });
      }}
    >
      <TextField
        name="fullName"
        label="Full name"
        hint={nameHint}
        autoComplete="name"
        autoCapitalize="words"
        maxLength={120}
      />
      <TextField
        name="email"
        label="E-mail"
        hint={emailHint}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={254}
      />
      <PasswordField choose />
      {children}
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        Create account
      </Button>
    </Form>
  );
}
