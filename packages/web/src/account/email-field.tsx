import type { ComponentProps } from 'react';
import { TextField } from '../components/text-field';
import { useAccountWords } from './use-account-words';

type EmailFieldProps = Pick<ComponentProps<typeof TextField>, 'hint' | 'value' | 'onChange'>;

/** The e-mail of an account. Password managers know it as the user's name. */
export function EmailField(field: EmailFieldProps) {
  const { t } = useAccountWords();
  return (
    <TextField
      name="email"
      label={t('email')}
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      dir="auto"
      {...field}
    />
  );
}
