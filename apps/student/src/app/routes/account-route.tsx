import { AccountPage } from '@rollcall/web/account/account-page';
import { useLocation } from 'wouter';
import { paths } from '../paths';
import { useStudent } from '../student-only';
import { PageComing } from '../waiting';

export default function AccountRoute() {
  const { user } = useStudent();
  const [, navigate] = useLocation();
  if (user === null) return <PageComing />;
  return <AccountPage user={user} onSignedOut={() => navigate(paths.signIn, { replace: true })} />;
}
