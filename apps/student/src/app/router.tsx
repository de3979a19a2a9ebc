import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { FreshStart } from './fresh-start';
import { NotFound } from './not-found';
import { PATTERNS, type Path, paths } from './paths';
import { StudentOnly } from './student-only';
import { StudentShell } from './student-shell';
import { PageComing, Waiting } from './waiting';

const AccountRoute = lazy(() => import('./routes/account-route'));
const ClassesRoute = lazy(() => import('./routes/classes-route'));
const ClassRoute = lazy(() => import('./routes/class-route'));
const ForgotPasswordRoute = lazy(() => import('./routes/forgot-password-route'));
const HistoryRoute = lazy(() => import('./routes/history-route'));
const HomeRoute = lazy(() => import('./routes/home-route'));
const JoinRoute = lazy(() => import('./routes/join-route'));
const MarkRoute = lazy(() => import('./routes/mark-route'));
const ReceiptRoute = lazy(() => import('./routes/receipt-route'));
const RegisterRoute = lazy(() => import('./routes/register-route'));
const ResetPasswordRoute = lazy(() => import('./routes/reset-password-route'));
const ScanRoute = lazy(() => import('./routes/scan-route'));
const SignInRoute = lazy(() => import('./routes/sign-in-route'));

/** Which page is shown at which address. */
export function AppRouter() {
  return (
    <Router base="/student">
      <FreshStart>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path={paths.home}>{framed(paths.home, <HomeRoute />)}</Route>
            <Route path={paths.scan}>{studentsOnly(paths.scan, <ScanRoute />)}</Route>
            <Route path={paths.classes}>{framed(paths.classes, <ClassesRoute />)}</Route>
            {/* Before a class's own page, for its address would fit there too. */}
            <Route path={paths.joinClass} component={JoinRoute} />
            <Route path={PATTERNS.class}>
              {({ classId }) => framed(paths.class(classId), <ClassRoute classId={classId} />)}
            </Route>
            <Route path={paths.history}>{framed(paths.history, <HistoryRoute />)}</Route>
            <Route path={PATTERNS.receipt}>
              {({ classId, sessionId }) =>
                studentsOnly(
                  paths.receipt({ classId, sessionId }),
                  <ReceiptRoute classId={classId} sessionId={sessionId} />,
                )
              }
            </Route>
            <Route path={paths.account}>{framed(paths.account, <AccountRoute />)}</Route>
            <Route path={paths.mark} component={MarkRoute} />
            <Route path={paths.signIn} component={SignInRoute} />
            <Route path={paths.register} component={RegisterRoute} />
            <Route path={paths.forgotPassword} component={ForgotPasswordRoute} />
            <Route path={paths.resetPassword} component={ResetPasswordRoute} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </FreshStart>
    </Router>
  );
}

/** In the frame of the main pages, which stays in place from one to the next, also while a page is being fetched. */
function framed(path: Path, page: ReactNode) {
  return studentsOnly(
    path,
    <StudentShell>
      <Suspense fallback={<PageComing />}>{page}</Suspense>
    </StudentShell>,
  );
}

function studentsOnly(path: Path, page: ReactNode) {
  return <StudentOnly path={path}>{page}</StudentOnly>;
}
