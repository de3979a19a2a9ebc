import type { User } from '@rollcall/contracts/users';
import { useState } from 'react';
import { Button } from '../components/button';
import { Form } from '../components/form';
import { trpc } from '../session/trpc';
import { useAuth } from '../session/use-auth';
import { EmailField } from './email-field';
import { NameField } from './name-field';
import { useAccountWords } from './use-account-words';
import { useFailure } from './use-failure';

const FIELDS = ['fullName', 'email'];

/** The own name and e-mail. What is saved is seen in the whole app at once. */
export function ProfileForm({ user }: { user: User }) {
  const { t } = useAccountWords();
  const { setUser } = useAuth();
  const [draft, setDraft] = useState({ fullName: user.fullName, email: user.email });
  const save = trpc.users.updateProfile.useMutation({
    onSuccess: ({ user: saved }) => {
      setUser(saved);
      setDraft({ fullName: saved.fullName, email: saved.email });
    },
  });
  const failure = useFailure(save.error, { EMAIL_TAKEN: { email: t('emailTaken') } });
  const isChanged = draft.fullName.trim() !== user.fullName || draft.email.trim().toLowerCase() !== user.email;
  return (
    <Form fields={FIELDS} {...failure} onSubmit={() => isChanged && !save.isPending && save.mutate(draft)}>
      <NameField
        value={draft.fullName}
        onChange={(event) => setDraft({ ...draft, fullName: event.currentTarget.value })}
      />
      <EmailField
        hint={t('profile.emailHint')}
        value={draft.email}
        onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
      />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p role="status" className="text-muted">
          {save.isSuccess && !isChanged && t('profile.saved')}
        </p>
        <Button variant="primary" type="submit" pending={save.isPending} disabled={!isChanged}>
          {t('profile.submit')}
        </Button>
      </div>
    </Form>
  );
}
