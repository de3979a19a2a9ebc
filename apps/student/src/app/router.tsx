import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { NotFound } from './not-found';
import { paths } from './paths';
import { StudentOnly } from './student-only';
import { Waiting } from './waiting';

const AccountRoute = lazy(() => import('./routes/account-route'));
const ForgotPasswordRoute = lazy(() => import('./routes/forgot-password-route'));
const HomeRoute = lazy(() => import('./routes/home-route'));
const JoinRoute = lazy(() => import('./routes/join-route'));
const MarkRoute = lazy(() => import('./routes/mark-route'));
const RegisterRoute = lazy(() => import('./routes/register-route'));
const ResetPasswordRoute = lazy(() => import('./routes/reset-password-route'));
const ScanRoute = lazy(() => import('./routes/scan-route'));
const SignInRoute = lazy(() => import('./routes/sign-in-route'));

/** Which page is shown at which address. */
export function AppRouter() {
  return (
    <Router base="/student">
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path={paths.home}>
            <StudentOnly path={paths.home}>
              <HomeRoute />
            </StudentOnly>
          </Route>
          <Route path={paths.scan}>
            <StudentOnly path={paths.scan}>
              <ScanRoute />
            </StudentOnly>
          </Route>
          <Route path={paths.account}>
            <StudentOnly path={paths.account}>
              <AccountRoute />
            </StudentOnly>
          </Route>
          <Route path={paths.joinClass} component={JoinRoute} />
          <Route path={paths.mark} component={MarkRoute} />
          <Route path={paths.signIn} component={SignInRoute} />
          <Route path={paths.register} component={RegisterRoute} />
          <Route path={paths.forgotPassword} component={ForgotPasswordRoute} />
          <Route path={paths.resetPassword} component={ResetPasswordRoute} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Router>
  );
}
