import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { DataProvider } from '@rollcall/web/session/data-provider';
import { NotFound } from '../not-found';
import { paths } from '../paths';

const ForgotPasswordRoute = lazy(() => import('./forgot-password-route'));
const JoinRoute = lazy(() => import('./join-route'));
const RegisterRoute = lazy(() => import('./register-route'));
const ResetPasswordRoute = lazy(() => import('./reset-password-route'));

/** The pages that nobody opens in a hurry. All of them may read data. */
export default function OtherRoutes() {
  return (
    <DataProvider>
      <Switch>
        <Route path={paths.joinClass} component={JoinRoute} />
        <Route path={paths.register} component={RegisterRoute} />
        <Route path={paths.forgotPassword} component={ForgotPasswordRoute} />
        <Route path={paths.resetPassword} component={ResetPasswordRoute} />
        <Route component={NotFound} />
      </Switch>
    </DataProvider>
  );
}
