import { useMutation } from '@tanstack/react-query';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { Notice } from '../components/notice';
import { TextField } from '../components/text-field';
import { useMessages } from '../session/use-messages';
import { useAuth } from '../session/use-auth';

const FIELDS = ['email'];

/** Asks for a mail with a link. The answer is the same whether the account exists, so the page says "if". */
export function ForgotPasswordForm() {
  const { fieldProblems, messageFor } = useMessages();
  const { forgotPassword } = useAuth();
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: forgotPassword });
  return (
    <Form
      fields={FIELDS}
      problems={fieldProblems(error)}
      message={error && messageFor(error)}
      onSubmit={(text) => mutate({ email: text('email') })}
    >
      {isSuccess && (
        <Notice tone="good">
          <p role="status">
            If there is an account with this e-mail, a link is on its way. It works for 30 minutes. Nothing there? Look
            into the spam folder, or ask for another one.
          </p>
        </Notice>
      )}
      <TextField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={254}
      />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        Send me a link
      </Button>
    </Form>
  );
}
