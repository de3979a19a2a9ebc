import { AccountPage } from '@rollcall/web/account/account-page';
import { useLocation } from 'wouter';
import { paths } from '../paths';
import { useStudent } from '../student-only';
import { StudentShell } from '../student-shell';

export default function AccountRoute() {
  const student = useStudent();
  const [, navigate] = useLocation();
  return (
    <StudentShell>
      <AccountPage user={student} onSignedOut={() => navigate(paths.signIn, { replace: true })} />
    </StudentShell>
  );
}
