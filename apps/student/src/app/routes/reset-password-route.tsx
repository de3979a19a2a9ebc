import { ResetPasswordPage } from '@rollcall/web/account/reset-password-page';
import { paths } from '../paths';

export default function ResetPasswordRoute() {
  return <ResetPasswordPage signInHref={paths.signIn} forgotHref={paths.forgotPassword} />;
}
