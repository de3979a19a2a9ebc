import { Fetched } from '@rollcall/web/components/fetched';
import { NotLoaded } from '@rollcall/web/components/not-loaded';
import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { PATTERNS, type Path, paths } from '../paths';
import { StudentOnly } from '../student-only';
import { StudentShell } from '../student-shell';
import { PageComing } from '../waiting';
import { WithData } from '../with-data';
import HomeRoute from './home-route';

const AccountRoute = lazy(() => import('./account-route'));
const ClassesRoute = lazy(() => import('./classes-route'));
const ClassRoute = lazy(() => import('./class-route'));
const HistoryRoute = lazy(() => import('./history-route'));
const OtherRoutes = lazy(() => import('./other-routes'));

/** The pages in the app's frame, which stays in place from one to the next. Home comes with it, for it is what the app opens at. */
export default function MainRoutes() {
  return (
    <Switch>
      <Route path={paths.home}>{framed(paths.home, <HomeRoute />)}</Route>
      <Route path={paths.classes}>{framed(paths.classes, withData(<ClassesRoute />))}</Route>
      {/* Before a class's own page, for its address would fit there too. */}
      <Route path={paths.joinClass} component={OtherRoutes} />
      <Route path={PATTERNS.class}>
        {({ classId }) => framed(paths.class(classId), withData(<ClassRoute classId={classId} />))}
      </Route>
      <Route path={paths.history}>{framed(paths.history, withData(<HistoryRoute />))}</Route>
      <Route path={paths.account}>{framed(paths.account, withData(<AccountRoute />))}</Route>
      <Route component={OtherRoutes} />
    </Switch>
  );
}

/** In the frame, which is there while the page is being fetched. */
function framed(path: Path, page: ReactNode) {
  return (
    <StudentOnly path={path}>
      <StudentShell>
        <Fetched waiting={<PageComing />} failed={<NotLoaded />} of={path}>
          {page}
        </Fetched>
      </StudentShell>
    </StudentOnly>
  );
}

function withData(page: ReactNode) {
  return <WithData fallback={<PageComing />}>{page}</WithData>;
}
