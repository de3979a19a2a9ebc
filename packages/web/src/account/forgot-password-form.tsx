import { useMutation } from '@tanstack/react-query';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { Notice } from '../components/notice';
import { useAuth } from '../session/use-auth';
import { EmailField } from './email-field';
import { useAccountWords } from './use-account-words';
import { useFailure } from './use-failure';

const FIELDS = ['email'];

/** Asks for a mail with a link. The answer is the same whether the account exists, so the page says "if". */
export function ForgotPasswordForm() {
  const { t } = useAccountWords();
  const { forgotPassword } = useAuth();
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: forgotPassword });
  return (
    <Form fields={FIELDS} {...useFailure(error)} onSubmit={(text) => mutate({ email: text('email') })}>
      {isSuccess && (
        <Notice tone="good">
          <p role="status">{t('forgot.sent')}</p>
        </Notice>
      )}
      <EmailField />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        {t('forgot.submit')}
      </Button>
    </Form>
  );
}
