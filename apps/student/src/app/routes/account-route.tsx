import { AccountPage } from '@rollcall/web/account/account-page';
import { useAuth } from '@rollcall/web/session/use-auth';
import { useLocation } from 'wouter';
import { paths } from '../paths';
import { StudentShell } from '../student-shell';
import { Waiting } from '../waiting';

export default function AccountRoute() {
  const { state } = useAuth();
  const [, navigate] = useLocation();
  if (state.status !== 'signed-in') return <Waiting />;
  return (
    <StudentShell>
      <AccountPage user={state.user} onSignedOut={() => navigate(paths.signIn, { replace: true })} />
    </StudentShell>
  );
}
