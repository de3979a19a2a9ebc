import { useMutation } from '@tanstack/react-query';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { Notice } from '../components/notice';
import { PasswordField } from '../components/password-field';
import { useAuth } from '../session/use-auth';
import { useAccountWords } from './use-account-words';
import { useFailure } from './use-failure';

const FIELDS = ['currentPassword', 'newPassword'];

/** `email`: whose password it is, for password managers. */
export function ChangePasswordForm({ email }: { email: string }) {
  const { t } = useAccountWords();
  const { changePassword } = useAuth();
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: changePassword });
  const failure = useFailure(error, { AUTH_INVALID_CREDENTIALS: { currentPassword: t('password.wrong') } });
  // The form goes, which is also how password managers know that it was taken.
  if (isSuccess) {
    return (
      <Notice tone="good">
        <p role="status" tabIndex={-1} ref={takeFocus} className="outline-none">
          {t('password.done')}
        </p>
      </Notice>
    );
  }
  return (
    <Form
      fields={FIELDS}
      {...failure}
      onSubmit={(text) =>
        !isPending && mutate({ currentPassword: text('currentPassword'), newPassword: text('newPassword') })
      }
    >
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="currentPassword" label={t('password.current')} />
      <PasswordField name="newPassword" label={t('password.new')} choose />
      <div className="flex justify-end">
        <Button variant="primary" type="submit" pending={isPending}>
          {t('password.submit')}
        </Button>
      </div>
    </Form>
  );
}

/** The button that had it is gone. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
