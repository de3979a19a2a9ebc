import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { Notice } from '../components/notice';
import { PasswordField } from '../components/password-field';
import { useMessages } from '../session/use-messages';
import { useAuth } from '../session/use-auth';

const FIELDS = ['password'];

/** Takes the mailed link's secret from behind `#`, where no server ever sees it, and a new password. */
export function ResetPasswordForm({ token, done }: { token: string; done: ReactNode }) {
  const { fieldProblems, messageFor } = useMessages();
  const { resetPassword } = useAuth();
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: resetPassword });
  if (isSuccess) return done;
  if (token === '') return <Notice tone="problem">This link is not whole. Please open it from the mail again.</Notice>;
  return (
    <Form
      fields={FIELDS}
      problems={fieldProblems(error)}
      message={error && messageFor(error)}
      onSubmit={(text) => mutate({ token, password: text('password') })}
    >
      <PasswordField choose label="New password" />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        Change password
      </Button>
    </Form>
  );
}
