import { Fetched } from '@rollcall/web/components/fetched';
import { PageNotLoaded } from '@rollcall/web/components/not-loaded';
import { lazy } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { FreshStart } from './fresh-start';
import { paths } from './paths';
import { StudentOnly } from './student-only';
import { Waiting } from './waiting';

const MainRoutes = lazy(() => import('./routes/main-routes'));
const MarkRoute = lazy(() => import('./routes/mark-route'));
const ScanRoute = lazy(() => import('./routes/scan-route'));
const SignInRoute = lazy(() => import('./routes/sign-in-route'));

/**
 * Which page is shown at which address. Here are those that somebody opens at the door of a lecture hall: each comes by itself, without
 * the code that reads lists from the server, and what needs it comes after (see `WithData`).
 */
export function AppRouter() {
  const [address] = useLocation();
  return (
    <Router base="/student">
      <FreshStart>
        <Fetched waiting={<Waiting />} failed={<PageNotLoaded />} of={address}>
          <Switch>
            <Route path={paths.scan}>
              <StudentOnly path={paths.scan}>
                <ScanRoute />
              </StudentOnly>
            </Route>
            <Route path={paths.mark} component={MarkRoute} />
            <Route path={paths.signIn} component={SignInRoute} />
            <Route component={MainRoutes} />
          </Switch>
        </Fetched>
      </FreshStart>
    </Router>
  );
}
