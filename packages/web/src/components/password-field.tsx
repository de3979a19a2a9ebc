import type { PASSWORD_MIN_LENGTH } from '@rollcall/contracts/auth';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { HideIcon, ShowIcon } from './icons';
import { BOX, LabelledField } from './text-field';

/** The contract's number; its type keeps the two the same, because importing the value would bring all of zod along. */
const MIN_LENGTH: typeof PASSWORD_MIN_LENGTH = 10;

type PasswordFieldProps = { name?: string; label?: string; choose?: boolean };

/**
 * A password: to sign in with, or a new one to `choose`, which says how long it must be and tells password managers to
 * offer one. It can be shown, for whoever types it on a phone.
 */
export function PasswordField({ name = 'password', label, choose = false }: PasswordFieldProps) {
  const { t } = useTranslation('web');
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const lookAtKeys = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const Icon = shown ? HideIcon : ShowIcon;
  return (
    <LabelledField
      name={name}
      label={label ?? t('field.password')}
      hint={choose ? t('field.passwordLength', { count: MIN_LENGTH }) : undefined}
    >
      {(control) => (
        <>
          {/* A password is read from left to right whatever the language, so that a "!" at its end stays there. */}
          <div dir="ltr" className="relative">
            <input
              {...control}
              required
              type={shown ? 'text' : 'password'}
              autoComplete={choose ? 'new-password' : 'current-password'}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              maxLength={200}
              {...(choose && { minLength: MIN_LENGTH })}
              onKeyDown={lookAtKeys}
              onKeyUp={lookAtKeys}
              onBlur={() => setCapsLock(false)}
              // Edge brings an eye of its own.
              className={`${BOX} pe-12 [&::-ms-reveal]:hidden`}
            />
            <button
              type="button"
              aria-label={shown ? t('field.hidePassword') : t('field.showPassword')}
              onClick={() => setShown(!shown)}
              className="absolute inset-y-0 end-0 inline-flex w-11 items-center justify-center rounded-control text-muted -outline-offset-2 hover:text-ink"
            >
              <Icon aria-hidden="true" size={20} />
            </button>
          </div>
          <p role="status" className="text-sm text-muted empty:hidden">
            {capsLock && t('field.capsLock')}
          </p>
        </>
      )}
    </LabelledField>
  );
}
