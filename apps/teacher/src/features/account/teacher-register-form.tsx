import { RegisterForm } from '@rollcall/web/account/register-form';
import { useAccountWords } from '@rollcall/web/account/use-account-words';
import { TextField } from '@rollcall/web/components/text-field';
import type { RegistrationPolicy } from '@rollcall/contracts/auth';

type TeacherRegisterFormProps = {
  nameHint: string;
  /** Left out where it could not be read: then the server decides. */
  policy: RegistrationPolicy | undefined;
};

/** Asks for what the server's policy asks of teachers. */
export function TeacherRegisterForm({ nameHint, policy }: TeacherRegisterFormProps) {
  const { t, i18n } = useAccountWords();
  const asksFor = policy?.teacherRegistration;
  const anyOf = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const domains = anyOf.format(policy?.domains ?? []);
  const notAllowed = {
    open: undefined,
    invite: { inviteCode: t('register.inviteCodeWrong') },
    domain: { email: t('register.domainWrong', { domains }) },
  };
  return (
    <RegisterForm
      userRole="employee"
      nameHint={nameHint}
      emailHint={asksFor === 'domain' ? t('register.domainHint', { domains }) : undefined}
      notAllowed={asksFor && notAllowed[asksFor]}
    >
      {asksFor === 'invite' && (
        <TextField
          name="inviteCode"
          label={t('register.inviteCode')}
          hint={t('register.inviteCodeHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          dir="auto"
        />
      )}
    </RegisterForm>
  );
}
