import { RegisterForm } from '@rollcall/web/account/register-form';
import { TextField } from '@rollcall/web/components/text-field';
import { trpc } from '@rollcall/web/session/trpc';

/** Asks for what the server's policy asks of teachers. Until the policy is known, or without it, the server decides. */
export function TeacherRegisterForm() {
  const { data: policy } = trpc.auth.registrationPolicy.useQuery();
  const byDomain = policy?.teacherRegistration === 'domain';
  return (
    <RegisterForm
      userRole="employee"
      nameHint="Students see it beside your classes."
      emailHint={byDomain ? `Your address at ${policy.domains.join(' or ')}.` : undefined}
    >
      {policy?.teacherRegistration === 'invite' && (
        <TextField
          name="inviteCode"
          label="Invite code"
          hint="Your school gives it to its teachers."
          autoComplete="off"
          autoCapitalize="none"
          maxLength={200}
        />
      )}
    </RegisterForm>
  );
}
