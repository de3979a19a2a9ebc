import { PageHeader } from '@rollcall/web/components/page-header';
import { ToastProvider } from '@rollcall/web/components/toast';
import { ClassSearch } from '../../features/classes/class-search';
import { paths } from '../paths';
import { StudentShell } from '../student-shell';

/** Finding a class and joining it. */
export default function JoinRoute() {
  return (
    // Here and not around the app: no other page has toasts, and the scanner should not wait for their code.
    <ToastProvider>
      <StudentShell>
        <PageHeader title="Join a class" back={{ href: paths.home, label: 'Your classes' }} />
        <ClassSearch />
      </StudentShell>
    </ToastProvider>
  );
}
