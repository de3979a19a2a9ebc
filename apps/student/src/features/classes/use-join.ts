import { useToast } from '@rollcall/web/components/toast';
import { dropInvitation } from './invitation';
import { trpc } from '@rollcall/web/session/trpc';
import { useRenewOwn } from '../../queries/use-renew-own';
import { useClassesWords } from '../../words/use-classes-words';

/** Enrols the student, says so, and renews the lists that show it. */
export function useJoin() {
  const { t } = useClassesWords();
  const say = useToast();
  const { classes } = trpc.useUtils();
  const renew = useRenewOwn();
  return trpc.classes.enroll.useMutation({
    networkMode: 'always',
    async onSuccess({ enrollment }) {
      dropInvitation(window);
      say(t('join.done', { className: enrollment.class.name }));
      // Awaited, so that the button stays busy until its row says "Joined".
      await Promise.all([renew(), classes.list.invalidate()]);
    },
  });
}
