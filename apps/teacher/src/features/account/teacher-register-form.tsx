import { RegisterForm } from '@rollcall/web/account/register-form';
import { useAccountWords } from '@rollcall/web/account/use-account-words';
import { TextField } from '@rollcall/web/components/text-field';
import { trpc } from '@rollcall/web/session/trpc';

/** Asks for what the server's policy asks of teachers. Until the policy is known, or without it, the server decides. */
export function TeacherRegisterForm({ nameHint }: { nameHint: string }) {
  const { t, i18n } = useAccountWords();
  const { data: policy } = trpc.auth.registrationPolicy.useQuery();
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
