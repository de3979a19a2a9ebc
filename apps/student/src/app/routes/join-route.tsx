import { PageHeader } from '@rollcall/web/components/page-header';
import { ToastProvider } from '@rollcall/web/components/toast';
import { useEffect, useState } from 'react';
import { ClassSearch } from '../../features/classes/class-search';
import { takeInvitation } from '../../features/classes/invitation';
import { paths } from '../paths';
import { StudentOnly } from '../student-only';
import { StudentShell } from '../student-shell';
import { WaitingScan } from '../waiting-scan';
import { useClassesWords } from '../../words/use-classes-words';

/** Finding a class and joining it, perhaps by the teacher's link. */
export default function JoinRoute() {
  const { t } = useClassesWords();
  // While rendering and not in an effect: a link's join code is out of the address bar before anything is on screen.
  const [invitation, setInvitation] = useState(() => takeInvitation(window));
  // Another link, opened while this page is: nothing but the part behind `#` changes then, and nothing is loaded.
  useEffect(() => {
    const takeNext = () => setInvitation(takeInvitation(window));
    window.addEventListener('hashchange', takeNext);
    return () => window.removeEventListener('hashchange', takeNext);
  }, []);
  return (
    <StudentOnly path={paths.joinClass}>
      {/* Here and not around the app: no other page has toasts, and the scanner should not wait for their code. */}
      <ToastProvider>
        <StudentShell>
          <PageHeader
            title={t('join.title')}
            detail={t('join.detail')}
            back={{ href: paths.classes, label: t('title') }}
          />
          <WaitingScan />
          <ClassSearch key={invitation?.code} invitation={invitation} />
        </StudentShell>
      </ToastProvider>
    </StudentOnly>
  );
}
