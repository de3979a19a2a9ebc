import { Button } from '@rollcall/web/components/button';
import { Form } from '@rollcall/web/components/form';
import { TextField } from '@rollcall/web/components/text-field';
import { useToast } from '@rollcall/web/components/toast';
import { trpc } from '@rollcall/web/session/trpc';
import { useMessages } from '@rollcall/web/session/use-messages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterChange } from './use-roster';

/** Gives one person a place, by e-mail: at once, or as soon as the person registers. */
export function AddStudentForm({ classId }: { classId: string }) {
  const { t } = useTranslation('roster');
  const { fieldProblems, messageFor } = useMessages();
  const renew = useRosterChange(classId);
  const say = useToast();
  // A new form for the next person: an empty field that has not been touched.
  const [added, setAdded] = useState(0);
  const add = trpc.classes.addStudent.useMutation({
    onSuccess: async ({ place }) => {
      await renew();
      setAdded(added + 1);
      say(
        place.status === 'enrolled'
          ? t('add.enrolled', { name: place.fullName })
          : t('add.invited', { name: place.email }),
      );
    },
  });
  return (
    <Form
      key={added}
      fields={['email']}
      problems={fieldProblems(add.error)}
      message={add.error && messageFor(add.error)}
      onSubmit={(text) => add.mutate({ classId, email: text('email') })}
    >
      <TextField
        name="email"
        label={t('add.email')}
        hint={t('add.hint')}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={254}
      />
      <Button type="submit" wide pending={add.isPending}>
        {t('add.submit')}
      </Button>
    </Form>
  );
}
