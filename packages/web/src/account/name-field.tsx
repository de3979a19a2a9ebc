import type { ComponentProps } from 'react';
import { TextField } from '../components/text-field';
import { useAccountWords } from './use-account-words';

type NameFieldProps = Pick<ComponentProps<typeof TextField>, 'hint' | 'value' | 'onChange'>;

/** A person's own name. */
export function NameField(field: NameFieldProps) {
  const { t } = useAccountWords();
  return (
    <TextField
      name="fullName"
      label={t('fullName')}
      autoComplete="name"
      autoCapitalize="words"
      maxLength={120}
      dir="auto"
      {...field}
    />
  );
}
