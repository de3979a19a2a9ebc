import { useTranslation } from 'react-i18next';
import { useToast } from '@rollcall/web/components/toast';
import { dropInvitation } from './invitation';
import { trpc } from '@rollcall/web/session/trpc';

/** Enrols the student, says so, and renews the lists that show it. */
export function useJoin() {
  const { t } = useTranslation('classes');
  const say = useToast();
  const lists = trpc.useUtils();
  return trpc.classes.enroll.useMutation({
    networkMode: 'always',
    async onSuccess({ enrollment }) {
      dropInvitation(window);
      say(t('join.done', { className: enrollment.class.name }));
      // Awaited, so that the button stays busy until its row says "Joined".
      await Promise.all([lists.users.enrollments.invalidate(), lists.classes.list.invalidate()]);
    },
  });
}
