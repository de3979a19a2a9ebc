import { toRollcallError } from '@rollcall/sdk/errors';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { Notice } from '../components/notice';
import { PasswordField } from '../components/password-field';
import { useAuth } from '../session/use-auth';
import { useAccountWords } from './use-account-words';
import { useFailure } from './use-failure';

const FIELDS = ['password'];

/** Takes the mailed link's secret from behind `#`, where no server ever sees it, and a new password. */
export function ResetPasswordForm({ token }: { token: string }) {
  const { t } = useAccountWords();
  const { resetPassword } = useAuth();
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: resetPassword });
  const failure = useFailure(error);
  if (isSuccess) {
    return (
      <Notice tone="good">
        <p role="status">{t('reset.done')}</p>
      </Notice>
    );
  }
  if (token === '') return <Notice tone="problem">{t('reset.notWhole')}</Notice>;
  // No password would be taken with it, so none is asked for.
  const code = error && toRollcallError(error).code;
  if (code === 'AUTH_TOKEN_INVALID') return <Notice tone="problem">{t('reset.notValid')}</Notice>;
  if (code === 'AUTH_TOKEN_EXPIRED') return <Notice tone="problem">{t('reset.expired')}</Notice>;
  return (
    <Form fields={FIELDS} {...failure} onSubmit={(text) => mutate({ token, password: text('password') })}>
      <PasswordField choose label={t('reset.password')} />
      <Button variant="primary" size="lg" type="submit" wide pending={isPending}>
        {t('reset.submit')}
      </Button>
    </Form>
  );
}
