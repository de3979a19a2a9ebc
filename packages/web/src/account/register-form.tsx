import type { Role } from '@rollcall/contracts/users';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { PasswordField } from '../components/password-field';
import { useAuth } from '../session/use-auth';
import { EmailField } from './email-field';
import { NameField } from './name-field';
import { useAccountWords } from './use-account-words';
import { useFailure } from './use-failure';

const FIELDS = ['fullName', 'email', 'password', 'inviteCode'];

type RegisterFormProps = {
  userRole: Role;
  nameHint: string;
  emailHint?: string | undefined;
  /** Where the server lets nobody register like this: the field that is to blame, and what to say at it. */
  notAllowed?: Record<string, string> | undefined;
  /** A field `inviteCode`, where the server asks for one. */
  children?: ReactNode;
};

/** Makes an account and signs in with it. */
export function RegisterForm({ userRole, nameHint, emailHint, notAllowed, children }: RegisterFormProps) {
  const { t } = useAccountWords();
  const { register } = useAuth();
  const { mutate, isPending, error } = useMutation({ mutationFn: register });
  const failure = useFailure(error, {
    EMAIL_TAKEN: { email: t('register.emailTaken') },
    ...(notAllowed && { REGISTRATION_NOT_ALLOWED: notAllowed }),
  });
  return (
    <Form
      fields={FIELDS}
      {...failure}
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
      <NameField hint={nameHint} />
      <EmailField hint={emailHint} />
      <PasswordField choose />
      {children}
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        {t('register.submit')}
      </Button>
    </Form>
  );
}
