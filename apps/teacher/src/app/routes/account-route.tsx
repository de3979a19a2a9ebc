import { AccountPage } from '@rollcall/web/account/account-page';
import { useLocation } from 'wouter';
import { paths } from '../paths';
import { useTeacher } from '../teacher-only';
import { TeacherShell } from '../teacher-shell';

export default function AccountRoute() {
  const teacher = useTeacher();
  const [, navigate] = useLocation();
  return (
    <TeacherShell>
      <AccountPage user={teacher} onSignedOut={() => navigate(paths.signIn(), { replace: true })} />
    </TeacherShell>
  );
}
