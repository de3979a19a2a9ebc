import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { paths } from './paths';
import { StudentOnly } from './student-only';
import { Waiting } from './waiting';

const HomeRoute = lazy(() => import('./routes/home-route'));
const MarkRoute = lazy(() => import('./routes/mark-route'));
const OtherRoutes = lazy(() => import('./routes/other-routes'));
const ScanRoute = lazy(() => import('./routes/scan-route'));
const SignInRoute = lazy(() => import('./routes/sign-in-route'));

/**
 * Which page is shown at which address. Here are those that somebody opens at the door of a lecture hall: they show themselves without
 * the code that reads lists from the server, and what needs it comes after (see `WithData`).
 */
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
          <Route path={paths.mark} component={MarkRoute} />
          <Route path={paths.signIn} component={SignInRoute} />
          <Route component={OtherRoutes} />
        </Switch>
      </Suspense>
    </Router>
  );
}
