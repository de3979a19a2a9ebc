import { ForgotPasswordPage } from '@rollcall/web/account/forgot-password-page';
import { paths } from '../paths';

export default function ForgotPasswordRoute() {
  return <ForgotPasswordPage signInHref={paths.signIn()} />;
}
