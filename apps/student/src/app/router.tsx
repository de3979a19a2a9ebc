import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { FreshStart } from './fresh-start';
import { PATTERNS, type Path, paths } from './paths';
import { StudentOnly } from './student-only';
import { StudentShell } from './student-shell';
import { PageComing, Waiting } from './waiting';
import { WithData } from './with-data';

const AccountRoute = lazy(() => import('./routes/account-route'));
const ClassesRoute = lazy(() => import('./routes/classes-route'));
const ClassRoute = lazy(() => import('./routes/class-route'));
const HistoryRoute = lazy(() => import('./routes/history-route'));
const HomeRoute = lazy(() => import('./routes/home-route'));
const MarkRoute = lazy(() => import('./routes/mark-route'));
const OtherRoutes = lazy(() => import('./routes/other-routes'));
const ScanRoute = lazy(() => import('./routes/scan-route'));
const SignInRoute = lazy(() => import('./routes/sign-in-route'));

/**
 * Which page is shown at which address. Here are those that somebody opens at the door of a lecture hall: they show themselves without
 * the code that reads lists from the server, and what needs it comes after (see `WithData`). The main pages are here too, because
 * the frame around them stays in place from one to the next.
 */
export function AppRouter() {
  return (
    <Router base="/student">
      <FreshStart>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path={paths.home}>{framed(paths.home, <HomeRoute />)}</Route>
            <Route path={paths.scan}>
              <StudentOnly path={paths.scan}>
                <ScanRoute />
              </StudentOnly>
            </Route>
            <Route path={paths.account}>{framed(paths.account, withData(<AccountRoute />))}</Route>
            <Route path={paths.mark} component={MarkRoute} />
            <Route path={paths.signIn} component={SignInRoute} />
            <Route path={paths.classes}>{framed(paths.classes, withData(<ClassesRoute />))}</Route>
            {/* Before a class's own page, for its address would fit there too. */}
            <Route path={paths.joinClass} component={OtherRoutes} />
            <Route path={PATTERNS.class}>
              {({ classId }) => framed(paths.class(classId), withData(<ClassRoute classId={classId} />))}
            </Route>
            <Route path={paths.history}>{framed(paths.history, withData(<HistoryRoute />))}</Route>
            <Route component={OtherRoutes} />
          </Switch>
        </Suspense>
      </FreshStart>
    </Router>
  );
}

/** In the frame of the main pages, which is there while the page is being fetched. */
function framed(path: Path, page: ReactNode) {
  return (
    <StudentOnly path={path}>
      <StudentShell>
        <Suspense fallback={<PageComing />}>{page}</Suspense>
      </StudentShell>
    </StudentOnly>
  );
}

function withData(page: ReactNode) {
  return <WithData fallback={<PageComing />}>{page}</WithData>;
}
