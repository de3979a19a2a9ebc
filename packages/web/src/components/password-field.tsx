import type { PASSWORD_MIN_LENGTH } from '@rollcall/contracts/auth';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './text-field';

/** The contract's number; its type keeps the two the same, because importing the value would bring all of zod along. */
const MIN_LENGTH: typeof PASSWORD_MIN_LENGTH = 10;

/**
 * A password: to sign in with, or a new one to `choose`, which says how long it must be and tells password managers to
 * offer one. It can be shown, for whoever types it on a phone.
 */
export function PasswordField({
  name = 'password',
  label,
  choose = false,
}: {
  name?: string;
  label?: string;
  choose?: boolean;
}) {
  const { t } = useTranslation('web');
  const [shown, setShown] = useState(false);
  return (
    <div className="flex flex-col gap-1">
      <TextField
        name={name}
        label={label ?? t('field.password')}
        type={shown ? 'text' : 'password'}
        autoComplete={choose ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        {...(choose && { minLength: MIN_LENGTH, hint: t('field.passwordLength', { count: MIN_LENGTH }) })}
      />
      <label className="inline-flex min-h-9 items-center gap-2 self-start text-sm text-muted">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
          className="size-4 accent-accent"
        />
        {t('field.showPassword')}
      </label>
    </div>
  );
}
